using System.Globalization;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>How many secondary addresses an ENI may hold: by a limit of its own while Available, by its instance's type while attached.</summary>
internal static class AddressQuota
{
    /// <summary>Refuses to give the ENI so many more addresses or prefixes, each of which takes one place.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecondaryAddressesNotSupported"/>, <see cref="Refusal.AttachedAddressQuota"/> or
    /// <see cref="Refusal.AvailableAddressQuota"/>.
    /// </exception>
    public static void Require(NetworkInterface eni, Instance? instance, Limits limits, int asked)
    {
        if (instance is not null)
        {
            RequireOfType(eni, instance.Type, asked);
        }
        else if (asked > limits.AvailableEniIpLimit - eni.SecondaryAddressCount)
        {
            throw new RefusedException(
                Refusal.AvailableAddressQuota,
                eni.Id.Value,
                Text(limits.AvailableEniIpLimit),
                Text(eni.SecondaryAddressCount),
                Text(asked));
        }
    }

    /// <summary>
    /// Refuses a list that goes beyond the page's "valid values of N": for an attached ENI the number that its type states,
    /// for an Available one the limit of its own. What the list may name but the ENI cannot hold, with its primary
    /// address and those it has already, is <see cref="Require"/>'s to refuse.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ListTooLong"/>.</exception>
    public static void RequireListLength(string parameter, int length, Instance? instance, Limits limits)
    {
        var limit = instance?.Type.EniPrivateIpAddressQuantity ?? limits.AvailableEniIpLimit;
        if (length > limit)
        {
            throw new RefusedException(Refusal.ListTooLong, $"{parameter}.{Text(limit + 1)}", Text(limit));
        }
    }

    private static void RequireOfType(NetworkInterface eni, InstanceType type, int asked)
    {
        if (type.EniPrivateIpAddressQuantity <= 1)
        {
            throw new RefusedException(Refusal.SecondaryAddressesNotSupported, type.Id);
        }

        var held = 1 + eni.SecondaryAddressCount;
        if (asked > type.EniPrivateIpAddressQuantity - held)
        {
            throw new RefusedException(
                Refusal.AttachedAddressQuota,
                eni.Id.Value,
                Text(type.EniPrivateIpAddressQuantity),
                type.Id,
                Text(held),
                Text(asked));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

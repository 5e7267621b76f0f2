using System.Globalization;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>
/// How many secondary addresses an ENI may hold: by its instance's type while it is InUse, by a limit of its own while
/// it is Available, or where a test has made it InUse on no instance.
/// </summary>
internal readonly struct AddressQuota
{
    private readonly string name;
    private readonly int heldAddresses;
    private readonly InstanceType? type;
    private readonly int availableLimit;

    private AddressQuota(string name, int heldAddresses, InstanceType? type, int availableLimit)
    {
        this.name = name;
        this.heldAddresses = heldAddresses;
        this.type = type;
        this.availableLimit = availableLimit;
    }

    /// <summary>The quota of this ENI, which is attached to this instance.</summary>
    public static AddressQuota Of(NetworkInterface eni, Instance? instance, Limits limits) =>
        new(
            eni.Id.Value,
            eni.SecondaryAddressCount,
            eni.Status == NetworkInterfaceStatus.InUse ? instance?.Type : null,
            limits.AvailableEniIpLimit);

    /// <summary>The quota of an ENI that does not exist yet.</summary>
    /// <param name="type">The type of the instance that it comes with; null for none.</param>
    /// <param name="limits">The limits.</param>
    public static AddressQuota OfNew(InstanceType? type, Limits limits) =>
        new("", 0, type, limits.AvailableEniIpLimit);

    /// <summary>The quota of this ENI, as it will be on an instance of this type.</summary>
    public static AddressQuota OfAttached(NetworkInterface eni, InstanceType type) =>
        new(eni.Id.Value, eni.SecondaryAddressCount, type, 0);

    /// <summary>Rejects what the ENI holds already, where that is more than it may.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecondaryAddressesNotSupported"/> or <see cref="Refusal.AttachedAddressQuota"/>.
    /// </exception>
    public void RequireHeld()
    {
        if (heldAddresses > 0)
        {
            Require(0);
        }
    }

    /// <summary>
    /// Rejects a list that goes beyond the page's "valid values of N": for an attached ENI the number that its type
    /// states, for an Available one the limit of its own. What the list may name but the ENI cannot hold, with its
    /// primary address and those it has already, is <see cref="Require"/>'s to refuse.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ListTooLong"/>.</exception>
    public void RequireListLength(int length)
    {
        var limit = type?.EniPrivateIpAddressQuantity ?? availableLimit;
        if (length > limit)
        {
            throw new RefusedException(Refusal.ListTooLong, Text(limit + 1), Text(limit));
        }
    }

    /// <summary>Rejects this number of further addresses or prefixes if the quota does not allow it.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecondaryAddressesNotSupported"/>, <see cref="Refusal.AttachedAddressQuota"/> or
    /// <see cref="Refusal.AvailableAddressQuota"/>.
    /// </exception>
    public void Require(int asked)
    {
        if (type is not null)
        {
            RequireOfType(type, asked);
        }
        else if (asked > availableLimit - heldAddresses)
        {
            throw new RefusedException(
                Refusal.AvailableAddressQuota,
                name,
                Text(availableLimit),
                Text(heldAddresses),
                Text(asked));
        }
    }

    private void RequireOfType(InstanceType type, int asked)
    {
        if (type.EniPrivateIpAddressQuantity <= 1)
        {
            throw new RefusedException(Refusal.SecondaryAddressesNotSupported, type.Id);
        }

        var held = 1 + heldAddresses;
        if (asked > type.EniPrivateIpAddressQuantity - held)
        {
            throw new RefusedException(
                Refusal.AttachedAddressQuota,
                name,
                Text(type.EniPrivateIpAddressQuantity),
                type.Id,
                Text(held),
                Text(asked));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

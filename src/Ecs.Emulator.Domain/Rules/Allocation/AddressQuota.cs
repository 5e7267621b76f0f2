using System.Globalization;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>
/// The quota of secondary addresses of an ENI. The instance type limits an attached ENI. A fixed limit applies to an
/// Available ENI, and to an InUse ENI without an instance, which a state document can define.
/// </summary>
internal readonly struct AddressQuota
{
    private readonly string name;
    private readonly int currentAddresses;
    private readonly InstanceType? type;
    private readonly int availableLimit;

    private AddressQuota(string name, int currentAddresses, InstanceType? type, int availableLimit)
    {
        this.name = name;
        this.currentAddresses = currentAddresses;
        this.type = type;
        this.availableLimit = availableLimit;
    }

    /// <summary>The quota of an existing ENI and its instance.</summary>
    public static AddressQuota Of(NetworkInterface eni, Instance? instance, Limits limits) =>
        new(
            eni.Id.Value,
            eni.SecondaryAddressCount,
            eni.Status == NetworkInterfaceStatus.InUse ? instance?.Type : null,
            limits.AvailableEniIpLimit);

    /// <summary>The quota of a new ENI.</summary>
    /// <param name="type">The type of the instance that the ENI is created with; null for none.</param>
    /// <param name="limits">The limits of the service.</param>
    public static AddressQuota OfNew(InstanceType? type, Limits limits) =>
        new("", 0, type, limits.AvailableEniIpLimit);

    /// <summary>The quota of an ENI after it is attached to an instance of this type.</summary>
    public static AddressQuota OfAttached(NetworkInterface eni, InstanceType type) =>
        new(eni.Id.Value, eni.SecondaryAddressCount, type, 0);

    /// <summary>Rejects an ENI that already has more addresses than the quota allows.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecondaryAddressesNotSupported"/> or <see cref="Refusal.AttachedAddressQuotaExceeded"/>.
    /// </exception>
    public void RequireCurrentAddresses()
    {
        if (currentAddresses > 0)
        {
            Require(0);
        }
    }

    /// <summary>
    /// Rejects a list that is longer than the valid values of N in the API reference: the number of addresses of the
    /// instance type for an attached ENI, or the fixed limit. <see cref="Require"/> also considers the existing
    /// addresses.
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

    /// <summary>Rejects further addresses or prefixes above the quota.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecondaryAddressesNotSupported"/>, <see cref="Refusal.AttachedAddressQuotaExceeded"/> or
    /// <see cref="Refusal.AvailableAddressQuotaExceeded"/>.
    /// </exception>
    public void Require(int requested)
    {
        if (type is not null)
        {
            RequireWithinType(type, requested);
        }
        else if (requested > availableLimit - currentAddresses)
        {
            throw new RefusedException(
                Refusal.AvailableAddressQuotaExceeded,
                name,
                Text(availableLimit),
                Text(currentAddresses),
                Text(requested));
        }
    }

    private void RequireWithinType(InstanceType type, int requested)
    {
        if (type.EniPrivateIpAddressQuantity <= 1)
        {
            throw new RefusedException(Refusal.SecondaryAddressesNotSupported, type.Id);
        }

        var current = 1 + currentAddresses;
        if (requested > type.EniPrivateIpAddressQuantity - current)
        {
            throw new RefusedException(
                Refusal.AttachedAddressQuotaExceeded,
                name,
                Text(type.EniPrivateIpAddressQuantity),
                type.Id,
                Text(current),
                Text(requested));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

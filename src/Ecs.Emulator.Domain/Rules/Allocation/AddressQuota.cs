using System.Globalization;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>
/// The quota of addresses of an ENI in one IP family. The instance type limits an attached ENI. A fixed limit applies
/// to an Available ENI, and to an InUse ENI without an instance, which a state document can define.
/// </summary>
internal readonly struct AddressQuota
{
    private readonly NetworkInterface? eni;
    private readonly InstanceType? type;
    private readonly bool isIpv6;

    /// <summary>The addresses that the limit counts and that are not secondary: 1 for the primary address.</summary>
    private readonly int primaryAddresses;

    /// <summary>The current secondary addresses and prefixes.</summary>
    private readonly int currentAddresses;

    private readonly int limit;

    private AddressQuota(
        NetworkInterface? eni, InstanceType? type, bool isIpv6, int primaryAddresses, int currentAddresses, int limit)
    {
        this.eni = eni;
        this.type = type;
        this.isIpv6 = isIpv6;
        this.primaryAddresses = primaryAddresses;
        this.currentAddresses = currentAddresses;
        this.limit = limit;
    }

    /// <summary>The quota of IPv4 addresses. Only the limit of an instance type includes the primary address.</summary>
    /// <param name="eni">The ENI; null for a new one.</param>
    /// <param name="type">The type that limits an attached ENI; null if the ENI is not attached.</param>
    /// <param name="limits">The fixed limits.</param>
    public static AddressQuota Ipv4(NetworkInterface? eni, InstanceType? type, Limits limits) => type is null
        ? new(eni, type, isIpv6: false, 0, eni?.SecondaryAddressCount ?? 0, limits.AvailableEniIpLimit)
        : Ipv4(eni, type);

    /// <summary>The quota of IPv4 addresses of an attached ENI.</summary>
    public static AddressQuota Ipv4(NetworkInterface? eni, InstanceType type) =>
        new(eni, type, isIpv6: false, 1, eni?.SecondaryAddressCount ?? 0, type.EniPrivateIpAddressQuantity);

    /// <summary>The quota of IPv6 addresses.</summary>
    /// <param name="eni">The ENI; null for a new one.</param>
    /// <param name="type">The type that limits an attached ENI; null if the ENI is not attached.</param>
    public static AddressQuota Ipv6(NetworkInterface? eni, InstanceType? type) => new(
        eni,
        type,
        isIpv6: true,
        0,
        eni?.Ipv6Count ?? 0,
        type?.EniIpv6AddressQuantity ?? Limits.AvailableEniIpv6Addresses);

    /// <summary>The instance type that limits an existing ENI; null if the fixed limit applies.</summary>
    public static InstanceType? LimitingType(NetworkInterface eni, Instance? instance) =>
        eni.Status == NetworkInterfaceStatus.InUse ? instance?.Type : null;

    /// <summary>Rejects an ENI that already has more addresses than the quota allows.</summary>
    /// <exception cref="RefusedException">As <see cref="Require"/>.</exception>
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
        if (length > limit)
        {
            throw new RefusedException(Refusal.ListTooLong, Text(limit + 1), Text(limit));
        }
    }

    /// <summary>Rejects further addresses or prefixes above the quota.</summary>
    /// <exception cref="RefusedException">
    /// In IPv4 <see cref="Refusal.SecondaryAddressesNotSupported"/>, <see cref="Refusal.AttachedAddressQuotaExceeded"/>
    /// or <see cref="Refusal.AvailableAddressQuotaExceeded"/>; in IPv6 <see cref="Refusal.Ipv6NotSupported"/>,
    /// <see cref="Refusal.AttachedIpv6QuotaExceeded"/> or <see cref="Refusal.AvailableIpv6QuotaExceeded"/>.
    /// </exception>
    public void Require(int requested)
    {
        if (type is not null && limit <= primaryAddresses)
        {
            throw new RefusedException(
                isIpv6 ? Refusal.Ipv6NotSupported : Refusal.SecondaryAddressesNotSupported, type.Id);
        }

        if (requested > limit - primaryAddresses - currentAddresses)
        {
            throw Exceeded(requested);
        }
    }

    private RefusedException Exceeded(int requested)
    {
        var name = eni?.Id.Value ?? "";
        var current = Text(primaryAddresses + currentAddresses);
        return type is null
            ? new(
                isIpv6 ? Refusal.AvailableIpv6QuotaExceeded : Refusal.AvailableAddressQuotaExceeded,
                name,
                Text(limit),
                current,
                Text(requested))
            : new(
                isIpv6 ? Refusal.AttachedIpv6QuotaExceeded : Refusal.AttachedAddressQuotaExceeded,
                name,
                Text(limit),
                type.Id,
                current,
                Text(requested));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

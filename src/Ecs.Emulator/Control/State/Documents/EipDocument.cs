using System.Collections.Immutable;
using Ecs.Emulator.Actions.Vpc.Eips;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

internal static class EipDocument
{
    private static readonly MemberList<Eip> Members = new();

    private static readonly Member<Eip, RegionId?> Region = Members.Region(eip => eip.RegionId);

    private static readonly Member<Eip, Ipv4Address> IpAddress =
        Members.Require("ipAddress", eip => eip.IpAddress, Format.Ipv4Address);

    private static readonly Member<Eip, EipStatus> Status =
        Members.Add("status", eip => eip.Status, Format.OneOf<EipStatus>());

    /// <summary>The id of a resource of the type. The resource need not exist.</summary>
    private static readonly Member<Eip, string?> TargetId =
        Members.Add("instanceId", eip => eip.Target?.Id, Format.OptionalText);

    private static readonly Member<Eip, EipTargetType?> TargetType =
        Members.Add("instanceType", eip => eip.Target?.Type, Format.OneOf<EipTargetType>().OrNull());

    private static readonly Member<Eip, Ipv4Address?> PrivateIpAddress = Members.Add(
        "privateIpAddress",
        eip => (eip.Target as NetworkInterfaceTarget)?.PrivateIpAddress,
        Format.Ipv4Address.OrNull());

    private static readonly Member<Eip, EipMode> Mode =
        Members.Add("mode", eip => eip.Mode, Format.OneOf<EipMode>(), EipMode.Nat);

    private static readonly Member<Eip, string> Name = Members.Add("name", eip => eip.Name, Format.Text, "");

    private static readonly Member<Eip, string> Description =
        Members.Add("description", eip => eip.Description, Format.Text, "");

    private static readonly Member<Eip, int> Bandwidth = Members.Add(
        "bandwidth", eip => eip.Bandwidth, Format.Integer(Quantity.Max, minimum: 1), Eip.DefaultBandwidth);

    private static readonly Member<Eip, InternetChargeType> InternetChargeTypeMember = Members.Add(
        "internetChargeType",
        eip => eip.InternetChargeType,
        Format.OneOf<InternetChargeType>(),
        InternetChargeType.PayByBandwidth);

    private static readonly Member<Eip, InstanceChargeType> ChargeType = Members.Add(
        "chargeType", eip => eip.ChargeType, Format.OneOf<InstanceChargeType>(), InstanceChargeType.PostPaid);

    private static readonly Member<Eip, DateTimeOffset?> ExpiredTime =
        Members.Add("expiredTime", eip => eip.ExpiredTime, Format.Time.OrNull());

    private static readonly Member<Eip, string> Isp = Members.Add(
        "isp", eip => eip.Isp, Format.ValueOf(() => EipParameters.Isp, Eip.DefaultIsp), Eip.DefaultIsp);

    private static readonly Member<Eip, string> Zone = Members.Add("zone", eip => eip.Zone, Format.Text, "");

    private static readonly Member<Eip, ImmutableArray<string>> SecurityProtectionTypes = Members.AddList(
        "securityProtectionTypes",
        eip => eip.SecurityProtectionTypes,
        Format.DistinctListOf(Format.ValueOf(() => EipParameters.SecurityProtectionType)));

    private static readonly Member<Eip, bool> DeletionProtection =
        Members.Add("deletionProtection", eip => eip.DeletionProtection, Format.Boolean, false);

    private static readonly Member<Eip, DateTimeOffset> CreationTime =
        Members.Add("creationTime", eip => eip.CreationTime, Format.Time);

    private static readonly Member<Eip, string> ResourceGroup = Members.ResourceGroup(eip => eip.ResourceGroupId);

    private static readonly Member<Eip, ImmutableArray<Tag>> Tags = Members.Tags(eip => eip.Tags);

    private static readonly Member<Eip, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", eip => eip.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<Eip> Document =
        TableDocument.Of(state => state.Eips, Eip.Kind, Members, Create, Check);

    private static Eip? Create(MemberReader<Eip> read)
    {
        var target = ReadTarget(read);
        if (ReadStatus(read, target) is not { } status)
        {
            return null;
        }

        return read.TryGet(IpAddress, out var address)
            ? WithValidBandwidth(read, new Eip
            {
                Id = new EipId(read.ResourceId),
                RegionId = read.RegionOf(Region, RegionOf(read.State, target)),
                IpAddress = address,
                Status = status,
                Target = target,
                Mode = read.Get(Mode),
                Name = read.Get(Name),
                Description = read.Get(Description),
                Bandwidth = read.Get(Bandwidth),
                InternetChargeType = read.Get(InternetChargeTypeMember),
                ChargeType = read.Get(ChargeType),
                ExpiredTime = read.Get(ExpiredTime),
                Isp = read.Get(Isp),
                Zone = read.Get(Zone),
                SecurityProtectionTypes = read.Get(SecurityProtectionTypes),
                DeletionProtection = read.Get(DeletionProtection),
                CreationTime = read.Get(CreationTime, read.State.Now),
                ResourceGroupId = read.Get(ResourceGroup),
                Tags = read.Get(Tags),
                TransitionEndsAt = read.Get(TransitionEndsAt),
            })
            : null;
    }

    private static Eip WithValidBandwidth(MemberReader<Eip> read, Eip eip)
    {
        read.Require(
            () => EipRules.RequireBandwidth(eip.Bandwidth, eip.ChargeType, eip.InternetChargeType),
            _ => (Bandwidth, $"It is at most {Eip.MaxBandwidthOf(eip.ChargeType, eip.InternetChargeType)} for "
                + $"{eip.ChargeType} and {eip.InternetChargeType}."));
        return eip;
    }

    /// <summary>
    /// Whether an EIP is Available or InUse follows from its resource, so that a patch need not change both.
    /// </summary>
    private static EipStatus? ReadStatus(MemberReader<Eip> read, EipTarget? target)
    {
        var stable = target is null ? EipStatus.Available : EipStatus.InUse;
        var status = read.Get(Status, stable);
        if (status is EipStatus.Available or EipStatus.InUse)
        {
            return stable;
        }

        if ((status == EipStatus.Releasing) == (target is null))
        {
            return status;
        }

        read.Report(Status, $"An EIP that is {status} has {(target is null ? "an" : "no")} instanceId.");
        return null;
    }

    /// <summary>The members of the resource have no effect without its id.</summary>
    private static EipTarget? ReadTarget(MemberReader<Eip> read)
    {
        var type = read.Get(TargetType);
        var address = read.Get(PrivateIpAddress);
        if (read.Get(TargetId) is not { } id)
        {
            return null;
        }

        switch (type ?? TypeOf(id))
        {
            case EipTargetType.EcsInstance:
                return new InstanceTarget(new InstanceId(id));
            case EipTargetType.Nat:
                return new NatGatewayTarget(new NatGatewayId(id));
            case EipTargetType.HaVip:
                return new HaVipTarget(new HaVipId(id));
            default:
                break;
        }

        var eni = new NetworkInterfaceId(id);
        if ((address ?? read.State.NetworkInterfaces.Find(eni)?.PrimaryIpAddress) is { } associated)
        {
            return new NetworkInterfaceTarget(eni, associated);
        }

        read.Report(PrivateIpAddress, "It is required because the ENI does not exist.");
        return null;
    }

    private static EipTargetType TypeOf(string id)
    {
        bool IsOf(ResourceKind kind) => id.StartsWith(kind.GeneratedIds.Prefix, StringComparison.Ordinal);
        return IsOf(NetworkInterface.Kind) ? EipTargetType.NetworkInterface
            : IsOf(HaVip.Kind) ? EipTargetType.HaVip
            : IsOf(NatGateway.Kind) ? EipTargetType.Nat
            : EipTargetType.EcsInstance;
    }

    private static RegionId? RegionOf(AccountState state, EipTarget? target) => target switch
    {
        InstanceTarget { InstanceId: var id } => state.Instances.Find(id)?.RegionId,
        NetworkInterfaceTarget { NetworkInterfaceId: var id } => state.NetworkInterfaces.Find(id)?.RegionId,
        NatGatewayTarget { NatGatewayId: var id } => state.NatGateways.Find(id)?.RegionId,
        HaVipTarget { HaVipId: var id } => state.HaVips.Find(id)?.RegionId,
        _ => null,
    };

    /// <summary>
    /// Two EIPs cannot have the same public address or the same resource, except for a NAT gateway.
    /// </summary>
    private static IEnumerable<Eip> Check(AccountState state, IReadOnlyList<ReadRow<Eip>> eips)
    {
        var addresses = new HashSet<Ipv4Address>();
        var targets = new HashSet<EipTarget>();
        foreach (var (reader, eip) in eips)
        {
            if (!addresses.Add(eip.IpAddress))
            {
                reader.Report(IpAddress, $"{eip.IpAddress}: another EIP has it.");
            }
            else if (eip.Target is { } target and not NatGatewayTarget && !targets.Add(target))
            {
                reader.Report(TargetId, $"{target.Id}: another EIP is associated with it.");
            }
            else
            {
                yield return eip;
            }
        }
    }
}

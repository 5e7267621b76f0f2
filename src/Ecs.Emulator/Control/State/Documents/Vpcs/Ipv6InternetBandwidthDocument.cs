using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The Internet bandwidth of allocated IPv6 addresses and of IPv6 addresses of ENIs.</summary>
internal static class Ipv6InternetBandwidthDocument
{
    private static readonly MemberList<Ipv6InternetBandwidth> Members = new();

    private static readonly Member<Ipv6InternetBandwidth, RegionId?> Region =
        Members.Region(bandwidth => bandwidth.RegionId);

    private static readonly Member<Ipv6InternetBandwidth, VSwitchId> VSwitchReference =
        Members.Require("vSwitchId", bandwidth => bandwidth.VSwitchId, References.To(VSwitch.Kind));

    private static readonly Member<Ipv6InternetBandwidth, Ipv6Address> Address =
        Members.Require("ipv6Address", bandwidth => bandwidth.Address, Format.Ipv6Address);

    private static readonly Member<Ipv6InternetBandwidth, InternetChargeType> ChargeType = Members.Add(
        "internetChargeType",
        bandwidth => bandwidth.InternetChargeType,
        Format.OneOf<InternetChargeType>(),
        InternetChargeType.PayByBandwidth);

    private static readonly Member<Ipv6InternetBandwidth, int> Bandwidth = Members.Add(
        "bandwidth", bandwidth => bandwidth.Bandwidth, Format.Integer(Limits.Ipv6BandwidthByBandwidth, minimum: 1), 1);

    /// <summary>An address has at most one bandwidth. The address need not exist.</summary>
    public static readonly ResourceDocument<Ipv6InternetBandwidth> Document = TableDocument.Of(
        state => state.Ipv6InternetBandwidths,
        Ipv6InternetBandwidth.Kind,
        Members,
        Create,
        TableDocument.Unique(
            Address,
            (Ipv6InternetBandwidth bandwidth) => (bandwidth.VSwitchId, bandwidth.Address),
            bandwidth => $"{bandwidth.Address}: this address of {bandwidth.VSwitchId} has another bandwidth."));

    private static Ipv6InternetBandwidth? Create(MemberReader<Ipv6InternetBandwidth> read) =>
        read.TryGet(VSwitchReference, out var vSwitch) && read.TryGet(Address, out var address)
            ? WithValidBandwidth(read, new Ipv6InternetBandwidth
            {
                Id = new Ipv6InternetBandwidthId(read.ResourceId),
                RegionId = read.RegionOf(Region, read.State.VSwitches.Find(vSwitch)?.RegionId),
                VSwitchId = vSwitch,
                Address = address,
                Bandwidth = read.Get(Bandwidth),
                InternetChargeType = read.Get(ChargeType),
            })
            : null;

    private static Ipv6InternetBandwidth WithValidBandwidth(
        MemberReader<Ipv6InternetBandwidth> read, Ipv6InternetBandwidth row)
    {
        read.Require(
            () => Ipv6InternetBandwidthRules.RequireAllowed(row.Bandwidth, row.InternetChargeType),
            _ => (Bandwidth, $"It is at most {Limits.Ipv6BandwidthByTraffic} for {row.InternetChargeType}."));
        return row;
    }
}

using System.Globalization;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Eips;

/// <summary>A member without a value is an empty string or an empty structure, never absent or null.</summary>
internal static class EipShape
{
    /// <summary>The names of the modes in the API.</summary>
    public static readonly IReadOnlyDictionary<EipMode, string> Modes = new Dictionary<EipMode, string>
    {
        [EipMode.Nat] = "NAT",
        [EipMode.Binded] = "BINDED",
        [EipMode.MultiBinded] = "MULTI_BINDED",
    };

    private static readonly Shape<Eip> LockReason = new Shape<Eip>()
        .Text("LockReason", "Always empty.", _ => "");

    public static readonly Shape<ListedEip> Row = new Shape<ListedEip>()
        .Include(listed => listed.Eip, Identity())
        .Include(listed => listed, Association())
        .Include(listed => listed.Eip, Payment())
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Include(listed => listed.Eip, Unused())
        .ObjectList("OperationLocks", "LockReason", "Always empty.", _ => [], LockReason)
        .TextList(
            "SecurityProtectionTypes",
            "SecurityProtectionType",
            "The types of security protection.",
            listed => listed.Eip.SecurityProtectionTypes)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Eip.Tags, VpcShape.Tag);

    private static Shape<Eip> Identity() => new Shape<Eip>()
        .Text("AllocationId", "The ID.", eip => eip.Id.Value)
        .Text("IpAddress", "The public address.", eip => eip.IpAddress.ToString())
        .Text("Name", "The name.", eip => eip.Name)
        .Text("Description", "The description.", eip => eip.Description)
        .Text("RegionId", "The region.", eip => eip.RegionId.Value)
        .Text("Status", "The state.", eip => eip.Status.ToString())
        .Text("Mode", "NAT, BINDED or MULTI_BINDED.", eip => Modes[eip.Mode]);

    private static Shape<ListedEip> Association() => new Shape<ListedEip>()
        .Text(
            "InstanceId",
            "The associated resource; empty if there is none.",
            listed => listed.Eip.Target?.Id ?? "")
        .Text("InstanceType", "The type of the resource.", listed => listed.Eip.Target?.Type.ToString() ?? "")
        .Text(
            "InstanceRegionId",
            "The region of the resource.",
            listed => listed.Eip.Target is null ? "" : listed.Eip.RegionId.Value)
        .Text(
            "PrivateIpAddress",
            "The associated private address.",
            listed => listed.PrivateIpAddress?.ToString() ?? "")
        .Text("VpcId", "The VPC of the resource.", listed => listed.VpcId?.Value ?? "");

    private static Shape<Eip> Payment() => new Shape<Eip>()
        .Text("Bandwidth", "The bandwidth, in Mbit/s.", BandwidthOf)
        .Text("EipBandwidth", "The bandwidth, in Mbit/s.", BandwidthOf)
        .Text(
            "InternetChargeType",
            "The billing method of the bandwidth.",
            eip => eip.InternetChargeType.ToString())
        .Text("ChargeType", "The billing method.", eip => eip.ChargeType.ToString())
        .Text("AllocationTime", "The time of creation, UTC.", eip => CommonShapes.Time(eip.CreationTime))
        .Text(
            "ExpiredTime",
            "The end of the subscription, UTC; empty if there is none.",
            eip => eip.ExpiredTime is { } time ? CommonShapes.Time(time) : "")
        .Text("BusinessStatus", "Always Normal.", _ => "Normal")
        .Text("ISP", "The line type.", eip => eip.Isp)
        .Text("Netmode", "Always public.", _ => "public")
        .Text("Zone", "The zone.", eip => eip.Zone)
        .Boolean("DeletionProtection", "Whether the EIP cannot be released.", eip => eip.DeletionProtection);

    /// <summary>The members of features that the emulator does not have.</summary>
    private static Shape<Eip> Unused() => new Shape<Eip>()
        .Text("HDMonitorStatus", "Always OFF.", _ => "OFF")
        .Boolean("SecondLimited", "Always false.", _ => false)
        .Integer("ServiceManaged", "Always 0.", _ => 0)
        .Integer("ServiceID", "Always 0.", _ => 0)
        .Text("HasReservationData", "Always false.", _ => "false")
        .Text("BandwidthPackageId", "Always empty.", _ => "")
        .Text("BandwidthPackageType", "Always empty.", _ => "")
        .Text("BandwidthPackageBandwidth", "Always empty.", _ => "")
        .Text("SegmentInstanceId", "Always empty.", _ => "")
        .Text("PublicIpAddressPoolId", "Always empty.", _ => "")
        .Text("BizType", "Always empty.", _ => "")
        .Text("ReservationActiveTime", "Always empty.", _ => "")
        .Text("ReservationBandwidth", "Always empty.", _ => "")
        .Text("ReservationInternetChargeType", "Always empty.", _ => "")
        .Text("ReservationOrderType", "Always empty.", _ => "");

    private static string BandwidthOf(Eip eip) => eip.Bandwidth.ToString(CultureInfo.InvariantCulture);
}

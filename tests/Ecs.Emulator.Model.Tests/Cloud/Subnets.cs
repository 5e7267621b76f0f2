using System.Globalization;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Creation, modification and deletion of VSwitches, and CIDR reservations.</summary>
internal static class Subnets
{
    private const int MinMask = 16;
    private const int MaxMask = 29;
    private const int PrefixMask = 28;
    private const int Ipv6Subnets = 256;
    private const string NoIpv6Block = "InvalidIpv6CidrBlock.Malformed";

    public static IReadOnlyList<object> Create(ActionContext call)
    {
        var block = ReadBlock(call.Arguments.Get("CidrBlock"));
        call.RequireRegion();
        var vpcId = call.Arguments.Get("VpcId");
        var vpc = call.State.Vpc(vpcId) ?? throw new ApiError("InvalidVpcId.NotFound");
        return Make(call, vpc, block, isDefault: false);
    }

    /// <summary>A zone has one default VSwitch, in the first free /20 block of the default VPC.</summary>
    public static IReadOnlyList<object> CreateDefault(ActionContext call)
    {
        call.RequireRegion();
        var vpc = call.State.Vpcs.Find(vpc => vpc.IsDefault) ?? throw new ApiError("InvalidVpcId.NotFound");
        var others = call.State.VSwitches.FindAll(other => other.VpcId == vpc.Id);
        ApiError.ThrowIf(
            others.Exists(other => other.IsDefault && other.Zone == call.Arguments.Get("ZoneId")),
            "DefaultVswitch.Existed");
        var mask = Math.Max(20, vpc.Block.Mask);
        for (
            var block = new Block(vpc.Block.First, mask);
            vpc.Block.Contains(block);
            block = new Block(block.First + block.Size, mask))
        {
            if (!others.Exists(other => other.Block.Overlaps(block)))
            {
                return Make(call, vpc, block, isDefault: true);
            }
        }

        throw new ApiError("InvalidCidrBlock.Overlapped");
    }

    private static IReadOnlyList<object> Make(ActionContext call, Vpc vpc, Block block, bool isDefault)
    {
        var zone = call.Arguments.Get("ZoneId");
        ApiError.ThrowIf(
            !call.State.Zones.Contains(zone)
                && !call.State.VSwitches.Exists(other => other.Zone == zone), "InvalidZoneId.NotFound");
        ApiError.ThrowIf(vpc.Status != "Available", "IncorrectVpcStatus");
        NatGateways.RequireNoPendingRoute(call.State, vpc.Id);
        ApiError.ThrowIf(block.Mask is < MinMask or > MaxMask, "InvalidCirdrBlock.MaskLength");
        ApiError.ThrowIf(!vpc.Blocks.Any(own => own.Contains(block)), "InvalidParameter");
        var others = call.State.VSwitches.FindAll(other => other.VpcId == vpc.Id);
        ApiError.ThrowIf(others.Exists(other => other.Block.Overlaps(block)), "InvalidCidrBlock.Overlapped");
        ApiError.ThrowIf(others.Count >= call.State.VSwitchesPerVpc, "QuotaExceeded.VSwitch");

        var created =
            new VSwitch { VpcId = vpc.Id, Zone = zone, IsDefault = isDefault, Block = block, Status = "Pending" };
        call.State.VSwitches.Add(created);
        call.Begin(created);
        return [created];
    }

    /// <summary>Every modification makes the VSwitch Pending until the transition ends.</summary>
    public static IReadOnlyList<object> Modify(ActionContext call)
    {
        var vSwitch = RequireSteady(call);
        var turns = call.Arguments.Find("EnableIPv6");
        var subnet = call.Arguments.Find("Ipv6CidrBlock");
        if (turns == "false")
        {
            ApiError.ThrowIf(
                call.State.Enis.Exists(
                    eni => eni.VSwitchId == vSwitch.Id && eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0)
                    || call.State.AllocatedIpv6In(vSwitch).Any(),
                "DependencyViolation");
            (vSwitch.Ipv6, vSwitch.LastAssignedIpv6, vSwitch.LastAssignedIpv6Prefix) = (null, null, null);
        }
        else if (vSwitch.Ipv6 is null && (turns == "true" || subnet is not null))
        {
            TurnOnIpv6(call.State, vSwitch, subnet is null ? null : int.Parse(subnet, CultureInfo.InvariantCulture));
        }

        vSwitch.Status = "Pending";
        call.Begin(vSwitch);
        return [];
    }

    public static IReadOnlyList<object> Delete(ActionContext call)
    {
        var vSwitch = RequireSteady(call);
        ApiError.ThrowIf(
            call.State.HaVips.Exists(haVip => haVip.VSwitchId == vSwitch.Id), "DependencyViolation.HaVip");
        ApiError.ThrowIf(
            call.State.Held(vSwitch).Count > 0 || call.State.AllocatedIpv6In(vSwitch).Any(), "DependencyViolation");
        NatGateways.RequireNoPendingRoute(call.State, vSwitch.VpcId);
        vSwitch.Status = "Pending";
        vSwitch.IsBeingDeleted = true;
        call.Begin(vSwitch);
        return [];
    }

    public static IReadOnlyList<object> Reserve(ActionContext call)
    {
        var arguments = call.Arguments;
        var block = arguments.Find("VSwitchCidrReservationCidr") is { } text ? ReadBlock(text) : null;
        var mask = arguments.Count("VSwitchCidrReservationMask", PrefixMask);
        ApiError.ThrowIf(mask < MinMask, "InvalidParameter");
        var vSwitch = RequireSteady(call);
        block ??= FirstFree(vSwitch, mask!.Value);
        ApiError.ThrowIf(
            block is null
                || !vSwitch.Block.Contains(block)
                || block.Mask > PrefixMask
                || vSwitch.Reservations.Exists(other => other.Block.Overlaps(block)),
            "IllegalParam.VSwitchCidrReservationCidr");

        var created = new Reservation
        {
            Block = block!,
            Type = arguments.Find(
            "VSwitchCidrReservationType") ?? "Prefix"
        };
        vSwitch.Reservations.Add(created);
        return [created];
    }

    public static IReadOnlyList<object> Unreserve(ActionContext call)
    {
        var id = call.Arguments.Get("VSwitchCidrReservationId");
        var vSwitch = call.State.VSwitches.Find(one => one.Reservations.Exists(reservation => reservation.Id == id))
            ?? throw new ApiError("ResourceNotFound.VSwitchCidrReservation");
        vSwitch.Reservations.RemoveAll(reservation => reservation.Id == id);
        return [];
    }

    public static Block ReadBlock(string text, string errorCode = "InvalidCidrBlock.Malformed")
    {
        var block = Block.Parse(text);
        ApiError.ThrowIf(!block.IsStrict, errorCode);
        return block;
    }

    /// <summary>
    /// Uses the block with this number, or the first block that no VSwitch has. All IPv6 addresses that ENIs of the
    /// VSwitch already hold must be in it.
    /// </summary>
    private static void TurnOnIpv6(ModelState state, VSwitch vSwitch, int? subnet)
    {
        var whole = state.Vpc(vSwitch.VpcId)?.Ipv6 ?? throw new ApiError(NoIpv6Block);
        var free = Enumerable.Range(0, Ipv6Subnets).Where(number =>
            !state.VSwitches.Exists(other => other.Ipv6 == Ipv6.Subnet(whole, number))).ToList();
        ApiError.ThrowIf(free.Count == 0 || (subnet is { } selection && !free.Contains(selection)), NoIpv6Block);
        var block = Ipv6.Subnet(whole, subnet ?? free[0]);
        ApiError.ThrowIf(
            state.Enis.Exists(eni => eni.VSwitchId == vSwitch.Id && !Ipv6.AllUsable(block, eni))
                || state.AllocatedIpv6In(vSwitch).Any(address => !Ipv6.IsUsable(block, address)),
            "DependencyViolation");
        vSwitch.Ipv6 = block;
    }

    private static VSwitch RequireSteady(ActionContext call)
    {
        call.RequireRegion();
        var vSwitch = call.State.VSwitch(
            call.Arguments.Get("VSwitchId")) ?? throw new ApiError("InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        return vSwitch;
    }

    private static Block? FirstFree(VSwitch vSwitch, int mask)
    {
        for (var first = vSwitch.Block.First; first <= vSwitch.Block.Last; first++)
        {
            var block = new Block(first, mask);
            if (block.IsStrict
                && vSwitch.Block.Contains(block)
                && !vSwitch.Reservations.Exists(other => other.Block.Overlaps(block)))
            {
                return block;
            }
        }

        return null;
    }
}

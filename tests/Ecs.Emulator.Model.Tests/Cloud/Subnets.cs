using System.Globalization;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Making and deleting VSwitches, and keeping blocks of them back.</summary>
internal static class Subnets
{
    private const int ShortestMask = 16;
    private const int LongestMask = 29;
    private const int PrefixMask = 28;
    private const int Ipv6Subnets = 256;
    private const string NoIpv6Block = "InvalidIpv6CidrBlock.Malformed";

    public static IReadOnlyList<object> Create(Doing call)
    {
        var block = ReadBlock(call.Arguments.Get("CidrBlock"));
        call.RequireRegion();
        var vpcId = call.Arguments.Get("VpcId");
        var vpc = call.World.Vpc(vpcId) ?? throw new Refused("InvalidVpcId.NotFound");
        return Make(call, vpc, block, isDefault: false);
    }

    /// <summary>A zone has one default VSwitch, in the first free /20 of the default VPC.</summary>
    public static IReadOnlyList<object> CreateDefault(Doing call)
    {
        call.RequireRegion();
        var vpc = call.World.Vpcs.Find(vpc => vpc.IsDefault) ?? throw new Refused("InvalidVpcId.NotFound");
        var others = call.World.VSwitches.FindAll(other => other.VpcId == vpc.Id);
        Refused.When(
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

        throw new Refused("InvalidCidrBlock.Overlapped");
    }

    private static IReadOnlyList<object> Make(Doing call, Vpc vpc, Block block, bool isDefault)
    {
        var zone = call.Arguments.Get("ZoneId");
        Refused.When(
            !call.World.Zones.Contains(zone) && !call.World.VSwitches.Exists(other => other.Zone == zone), "InvalidZoneId.NotFound");
        Refused.When(vpc.Status != "Available", "IncorrectVpcStatus");
        Refused.When(block.Mask is < ShortestMask or > LongestMask, "InvalidCirdrBlock.MaskLength");
        Refused.When(!vpc.Blocks.Any(own => own.Contains(block)), "InvalidParameter");
        var others = call.World.VSwitches.FindAll(other => other.VpcId == vpc.Id);
        Refused.When(others.Exists(other => other.Block.Overlaps(block)), "InvalidCidrBlock.Overlapped");
        Refused.When(others.Count >= call.World.VSwitchesPerVpc, "QuotaExceeded.VSwitch");

        var made =
            new VSwitch { VpcId = vpc.Id, Zone = zone, IsDefault = isDefault, Block = block, Status = "Pending" };
        call.World.VSwitches.Add(made);
        call.Begin(made);
        return [made];
    }

    /// <summary>Whatever is changed, it is Pending for a while.</summary>
    public static IReadOnlyList<object> Modify(Doing call)
    {
        var vSwitch = RequireSteady(call);
        var turns = call.Arguments.Find("EnableIPv6");
        var subnet = call.Arguments.Find("Ipv6CidrBlock");
        if (turns == "false")
        {
            Refused.When(
                call.World.Enis.Exists(
                    eni => eni.VSwitchId == vSwitch.Id && eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0),
                "DependencyViolation");
            (vSwitch.Ipv6, vSwitch.LastAssignedIpv6, vSwitch.LastAssignedIpv6Prefix) = (null, null, null);
        }
        else if (vSwitch.Ipv6 is null && (turns == "true" || subnet is not null))
        {
            TurnOnIpv6(call.World, vSwitch, subnet is null ? null : int.Parse(subnet, CultureInfo.InvariantCulture));
        }

        vSwitch.Status = "Pending";
        call.Begin(vSwitch);
        return [];
    }

    public static IReadOnlyList<object> Delete(Doing call)
    {
        var vSwitch = RequireSteady(call);
        Refused.When(call.World.Held(vSwitch).Count > 0, "DependencyViolation");
        vSwitch.Status = "Pending";
        vSwitch.IsBeingDeleted = true;
        call.Begin(vSwitch);
        return [];
    }

    public static IReadOnlyList<object> Reserve(Doing call)
    {
        var arguments = call.Arguments;
        var block = arguments.Find("VSwitchCidrReservationCidr") is { } text ? ReadBlock(text) : null;
        var mask = arguments.Count("VSwitchCidrReservationMask", PrefixMask);
        Refused.When(mask < ShortestMask, "InvalidParameter");
        var vSwitch = RequireSteady(call);
        block ??= FirstFree(vSwitch, mask!.Value);
        Refused.When(
            block is null
                || !vSwitch.Block.Contains(block)
                || block.Mask > PrefixMask
                || vSwitch.Reservations.Exists(other => other.Block.Overlaps(block)),
            "IllegalParam.VSwitchCidrReservationCidr");

        var made = new Reservation { Block = block!, Type = arguments.Find("VSwitchCidrReservationType") ?? "Prefix" };
        vSwitch.Reservations.Add(made);
        return [made];
    }

    public static IReadOnlyList<object> Unreserve(Doing call)
    {
        var id = call.Arguments.Get("VSwitchCidrReservationId");
        var vSwitch = call.World.VSwitches.Find(one => one.Reservations.Exists(reservation => reservation.Id == id))
            ?? throw new Refused("ResourceNotFound.VSwitchCidrReservation");
        vSwitch.Reservations.RemoveAll(reservation => reservation.Id == id);
        return [];
    }

    public static Block ReadBlock(string text, string otherwise = "InvalidCidrBlock.Malformed")
    {
        var block = Block.Parse(text);
        Refused.When(!block.IsStrict, otherwise);
        return block;
    }

    /// <summary>
    /// The block is the one of this number, or the first that no VSwitch has. What ENIs of the VSwitch hold already
    /// must be possible in it, and is theirs.
    /// </summary>
    private static void TurnOnIpv6(World world, VSwitch vSwitch, int? subnet)
    {
        var whole = world.Vpc(vSwitch.VpcId)?.Ipv6 ?? throw new Refused(NoIpv6Block);
        var free = Enumerable.Range(0, Ipv6Subnets).Where(number =>
            !world.VSwitches.Exists(other => other.Ipv6 == Ipv6.Subnet(whole, number))).ToList();
        Refused.When(free.Count == 0 || (subnet is { } wanted && !free.Contains(wanted)), NoIpv6Block);
        var block = Ipv6.Subnet(whole, subnet ?? free[0]);
        Refused.When(
            world.Enis.Exists(eni => eni.VSwitchId == vSwitch.Id && !Ipv6.AllUsable(block, eni)),
            "DependencyViolation");
        vSwitch.Ipv6 = block;
    }

    private static VSwitch RequireSteady(Doing call)
    {
        call.RequireRegion();
        var vSwitch = call.World.VSwitch(call.Arguments.Get("VSwitchId")) ?? throw new Refused("InvalidVSwitchId.NotFound");
        Refused.When(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        return vSwitch;
    }

    private static Block? FirstFree(VSwitch vSwitch, int mask)
    {
        for (var first = vSwitch.Block.First; first <= vSwitch.Block.Last; first++)
        {
            var block = new Block(first, mask);
            if (block.IsStrict && vSwitch.Block.Contains(block) && !vSwitch.Reservations.Exists(other => other.Block.Overlaps(block)))
            {
                return block;
            }
        }

        return null;
    }
}

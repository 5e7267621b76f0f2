namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>VPCs: the blocks in which VSwitches lie.</summary>
internal static class Vpcs
{
    private const int ShortestMask = 8;
    private const int LongestMask = 28;
    private const int MostFurther = 5;

    /// <summary>Carrier-grade NAT, loopback, link-local and multicast: no VPC has them.</summary>
    private static readonly Block[] Forbidden =
        [Block.Parse("100.64.0.0/10"), Block.Parse("127.0.0.0/8"), Block.Parse("169.254.0.0/16"), Block.Parse("224.0.0.0/4")];

    public static IReadOnlyList<object> Create(Doing call)
    {
        var block = ReadBlock(call.Arguments.Get("CidrBlock"));
        call.RequireRegion();
        RequirePossible(block);
        return Make(call, block, isDefault: false);
    }

    /// <summary>A region has one default VPC, always with the same block.</summary>
    public static IReadOnlyList<object> CreateDefault(Doing call)
    {
        call.RequireRegion();
        Refused.When(call.World.Vpcs.Exists(vpc => vpc.IsDefault), "QuotaExceeded.Vpc");
        return Make(call, Block.Parse("172.31.0.0/16"), isDefault: true);
    }

    public static IReadOnlyList<object> Modify(Doing call)
    {
        var block = call.Arguments.Find("CidrBlock") is { } text ? ReadBlock(text) : null;
        var vpc = RequireSteady(call);
        if (block is not null && block != vpc.Block)
        {
            RequirePossible(block);
            Refused.When(vpc.Further.Exists(block.Overlaps), "InvalidParameter");
            vpc.Block = block;
            RequireRoom(call.World, vpc);
        }

        return [];
    }

    public static IReadOnlyList<object> Delete(Doing call)
    {
        var vpc = RequireSteady(call);
        Refused.When(call.World.VSwitches.Exists(vSwitch => vSwitch.VpcId == vpc.Id), "DependencyViolation.VSwitch");
        Refused.When(call.World.Groups.Values.Any(group => group.VpcId == vpc.Id), "DependencyViolation.SecurityGroup");
        vpc.Status = "Deleting";
        call.Begin(vpc);
        return [];
    }

    public static IReadOnlyList<object> Associate(Doing call)
    {
        var block = ReadBlock(call.Arguments.Get("SecondaryCidrBlock"));
        var vpc = RequireSteady(call);
        RequirePossible(block);
        Refused.When(vpc.Further.Count >= MostFurther || vpc.Blocks.Any(block.Overlaps), "InvalidParameter");
        vpc.Further.Add(block);
        return [];
    }

    public static IReadOnlyList<object> Unassociate(Doing call)
    {
        var block = ReadBlock(call.Arguments.Get("SecondaryCidrBlock"));
        var vpc = RequireSteady(call);
        Refused.When(!vpc.Further.Remove(block), "InvalidCidrBlock.NotFound");
        RequireRoom(call.World, vpc);
        return [];
    }

    private static IReadOnlyList<object> Make(Doing call, Block block, bool isDefault)
    {
        Refused.When(call.World.Vpcs.Count >= call.World.VpcQuota, "QuotaExceeded.Vpc");
        var made = new Vpc { Block = block, IsDefault = isDefault, Status = "Pending" };
        call.World.Vpcs.Add(made);
        call.Begin(made);
        return [made];
    }

    private static Vpc RequireSteady(Doing call)
    {
        call.RequireRegion();
        var vpc = call.World.Vpc(call.Arguments.Get("VpcId")) ?? throw new Refused("InvalidVpcId.NotFound");
        Refused.When(vpc.Status != "Available", "IncorrectVpcStatus");
        return vpc;
    }

    private static Block ReadBlock(string text) => Subnets.ReadBlock(text, "InvalidParameter");

    private static void RequirePossible(Block block)
    {
        Refused.When(block.Mask is < ShortestMask or > LongestMask, "IllegalParam.CidrBlockMask");
        Refused.When(Array.Exists(Forbidden, block.Overlaps), "InvalidParameter");
    }

    /// <summary>Each VSwitch still lies in one of the blocks.</summary>
    private static void RequireRoom(World world, Vpc vpc) => Refused.When(
        world.VSwitches.Exists(vSwitch => vSwitch.VpcId == vpc.Id && !vpc.Blocks.Any(block => block.Contains(vSwitch.Block))),
        "DependencyViolation.VSwitchInCidrBlock");
}

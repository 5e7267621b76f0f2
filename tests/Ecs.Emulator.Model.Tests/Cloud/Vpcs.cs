namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>VPCs and their CIDR blocks.</summary>
internal static class Vpcs
{
    private const int MinMask = 8;
    private const int MaxMask = 28;
    private const int MaxSecondaryBlocks = 5;

    /// <summary>VPCs cannot use carrier-grade NAT, loopback, link-local and multicast addresses.</summary>
    private static readonly Block[] Forbidden =
    [
        Block.Parse("100.64.0.0/10"),
        Block.Parse("127.0.0.0/8"),
        Block.Parse("169.254.0.0/16"),
        Block.Parse("224.0.0.0/4"),
    ];

    public static IReadOnlyList<object> Create(ActionContext call)
    {
        var block = ReadBlock(call.Arguments.Get("CidrBlock"));
        call.RequireRegion();
        RequirePossible(block);
        return Make(call, block, isDefault: false);
    }

    /// <summary>A region has one default VPC, always with the same block.</summary>
    public static IReadOnlyList<object> CreateDefault(ActionContext call)
    {
        call.RequireRegion();
        ApiError.ThrowIf(call.State.Vpcs.Exists(vpc => vpc.IsDefault), "QuotaExceeded.Vpc");
        return Make(call, Block.Parse("172.31.0.0/16"), isDefault: true);
    }

    public static IReadOnlyList<object> Modify(ActionContext call)
    {
        var block = call.Arguments.Find("CidrBlock") is { } text ? ReadBlock(text) : null;
        var vpc = RequireSteady(call);
        if (block is not null && block != vpc.Block)
        {
            RequirePossible(block);
            ApiError.ThrowIf(vpc.SecondaryBlocks.Exists(block.Overlaps), "InvalidParameter");
            vpc.Block = block;
            RequireRoom(call.State, vpc);
        }

        return [];
    }

    public static IReadOnlyList<object> Delete(ActionContext call)
    {
        var vpc = RequireSteady(call);
        ApiError.ThrowIf(
            call.State.VSwitches.Exists(vSwitch => vSwitch.VpcId == vpc.Id), "DependencyViolation.VSwitch");
        ApiError.ThrowIf(
            call.State.Groups.Values.Any(group => group.VpcId == vpc.Id), "DependencyViolation.SecurityGroup");
        ApiError.ThrowIf(
            call.State.NatGateways.Exists(gateway => gateway.VpcId == vpc.Id), "DependencyViolation.NatGateway");
        vpc.Status = "Deleting";
        call.Begin(vpc);
        return [];
    }

    public static IReadOnlyList<object> Associate(ActionContext call)
    {
        var block = ReadBlock(call.Arguments.Get("SecondaryCidrBlock"));
        var vpc = RequireSteady(call);
        RequirePossible(block);
        ApiError.ThrowIf(
            vpc.SecondaryBlocks.Count >= MaxSecondaryBlocks || vpc.Blocks.Any(block.Overlaps), "InvalidParameter");
        vpc.SecondaryBlocks.Add(block);
        return [];
    }

    public static IReadOnlyList<object> Unassociate(ActionContext call)
    {
        var block = ReadBlock(call.Arguments.Get("SecondaryCidrBlock"));
        var vpc = RequireSteady(call);
        ApiError.ThrowIf(!vpc.SecondaryBlocks.Remove(block), "InvalidCidrBlock.NotFound");
        RequireRoom(call.State, vpc);
        return [];
    }

    private static IReadOnlyList<object> Make(ActionContext call, Block block, bool isDefault)
    {
        ApiError.ThrowIf(call.State.Vpcs.Count >= call.State.VpcQuota, "QuotaExceeded.Vpc");
        var created = new Vpc { Block = block, IsDefault = isDefault, Status = "Pending" };
        call.State.Vpcs.Add(created);
        call.Begin(created);
        return [created];
    }

    private static Vpc RequireSteady(ActionContext call)
    {
        call.RequireRegion();
        var vpc = call.State.Vpc(call.Arguments.Get("VpcId")) ?? throw new ApiError("InvalidVpcId.NotFound");
        ApiError.ThrowIf(vpc.Status != "Available", "IncorrectVpcStatus");
        return vpc;
    }

    private static Block ReadBlock(string text) => Subnets.ReadBlock(text, "InvalidParameter");

    private static void RequirePossible(Block block)
    {
        ApiError.ThrowIf(block.Mask is < MinMask or > MaxMask, "IllegalParam.CidrBlockMask");
        ApiError.ThrowIf(Array.Exists(Forbidden, block.Overlaps), "InvalidParameter");
    }

    /// <summary>Requires that each VSwitch is still in a block of the VPC.</summary>
    private static void RequireRoom(ModelState state, Vpc vpc) => ApiError.ThrowIf(
        state.VSwitches.Exists(vSwitch => vSwitch.VpcId == vpc.Id
            && !vpc.Blocks.Any(block => block.Contains(vSwitch.Block))),
        "DependencyViolation.VSwitchInCidrBlock");
}

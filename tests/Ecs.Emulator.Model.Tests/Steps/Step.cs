using CsCheck;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>A step of a trial: a kind of request, and the rolls that say what it is about in the world that is there by then.</summary>
/// <param name="Kind">Its place in <see cref="All"/>.</param>
/// <param name="Rolls">Its choices.</param>
internal sealed record Step(int Kind, int[] Rolls)
{
    private const int MostRolls = 12;
    private const int HighestRoll = 9_999;

    /// <summary>Every kind of request, and how often it comes.</summary>
    private static readonly (int Weight, Func<World, Dice, Request> Make)[] All =
    [
        (32, AddressSteps.Assign),
        (18, AddressSteps.Unassign),
        (8, AddressSteps.Create),
        (6, EniSteps.Attach),
        (5, EniSteps.Detach),
        (3, EniSteps.Delete),
        (4, EniSteps.Modify),
        (3, PlaceSteps.CreateVSwitch),
        (5, PlaceSteps.DeleteVSwitch),
        (4, PlaceSteps.Reserve),
        (2, PlaceSteps.Unreserve),
        (3, PlaceSteps.Power),
        (2, PlaceSteps.DeleteInstance),
        (3, PlaceSteps.Run),
        (3, PlaceSteps.MoveInstance),
        (2, PlaceSteps.ResizeInstance),
        (8, ControlSteps.Advance),
        (7, ControlSteps.PatchEni),
        (3, ControlSteps.PatchPlace),
        (5, ControlSteps.Replace),
        (3, ControlSteps.Fault),
        (1, ControlSteps.Later),
        (8, Ipv6Steps.Assign),
        (4, Ipv6Steps.Unassign),
        (2, GroupSteps.Create),
        (2, GroupSteps.Delete),
        (4, GroupSteps.JoinOrLeave),
        (2, GroupSteps.ModifyInstance),
        (2, VpcSteps.Create),
        (2, VpcSteps.CreateDefault),
        (4, VpcSteps.Change),
        (1, VpcSteps.ModifyVSwitch),
        (4, VpcSteps.Several),
        (8, Bystanders.Call),
        (1, Bystanders.Look),
    ];

    /// <summary>Any step.</summary>
    public static Gen<Step> Any { get; } = Gen.Select(
        Gen.Frequency([.. All.Select((kind, index) => (kind.Weight, (IGen<int>)Gen.Const(index)))]),
        Gen.Int[0, HighestRoll].Array[MostRolls],
        (kind, rolls) => new Step(kind, rolls));

    /// <summary>Any sequence of so many steps at most. Half of them are about the account as it is later.</summary>
    public static Gen<Step[]> Sequence(int longest) => Gen.Select(
        Any.Array[1, longest - 1],
        Gen.Bool,
        (steps, isLater) => isLater ? [new Step(Array.FindIndex(All, kind => kind.Make == ControlSteps.Later), [0]), .. steps] : steps);

    /// <summary>The request, in the world that is there.</summary>
    public Request Resolve(World world) => All[Kind].Make(world, new Dice(Rolls));
}

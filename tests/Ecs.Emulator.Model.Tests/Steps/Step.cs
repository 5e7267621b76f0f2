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
        (24, AddressSteps.Assign),
        (12, AddressSteps.Unassign),
        (8, AddressSteps.Create),
        (6, EniSteps.Attach),
        (5, EniSteps.Detach),
        (3, EniSteps.Delete),
        (4, EniSteps.Modify),
        (3, PlaceSteps.CreateVSwitch),
        (2, PlaceSteps.DeleteVSwitch),
        (4, PlaceSteps.Reserve),
        (2, PlaceSteps.Unreserve),
        (3, PlaceSteps.Power),
        (2, PlaceSteps.DeleteInstance),
        (3, PlaceSteps.Run),
        (8, ControlSteps.Advance),
        (7, ControlSteps.PatchEni),
        (3, ControlSteps.PatchPlace),
        (2, ControlSteps.Replace),
        (2, ControlSteps.Fault),
    ];

    /// <summary>Any step.</summary>
    public static Gen<Step> Any { get; } = Gen.Select(
        Gen.Frequency([.. All.Select((kind, index) => (kind.Weight, (IGen<int>)Gen.Const(index)))]),
        Gen.Int[0, HighestRoll].Array[MostRolls],
        (kind, rolls) => new Step(kind, rolls));

    /// <summary>The request, in the world that is there.</summary>
    public Request Resolve(World world) => All[Kind].Make(world, new Dice(Rolls));
}

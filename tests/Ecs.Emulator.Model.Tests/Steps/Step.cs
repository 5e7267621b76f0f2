using CsCheck;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>
/// A step of a trial: a kind of request and the random numbers that select its details when the state is known.
/// </summary>
/// <param name="Kind">The index in <see cref="All"/>.</param>
/// <param name="Values">The random numbers.</param>
internal sealed record Step(int Kind, int[] Values)
{
    private const int ValueCount = 12;
    private const int MaxValue = 9_999;

    /// <summary>Every kind of request with its weight.</summary>
    private static readonly (int Weight, Func<ModelState, RandomSource, Request> Make)[] All =
    [
        (32, AddressSteps.Assign),
        (18, AddressSteps.Unassign),
        (8, AddressSteps.Create),
        (6, EniSteps.Attach),
        (5, EniSteps.Detach),
        (3, EniSteps.Delete),
        (4, EniSteps.Modify),
        (3, PlacementSteps.CreateVSwitch),
        (5, PlacementSteps.DeleteVSwitch),
        (4, PlacementSteps.Reserve),
        (2, PlacementSteps.Unreserve),
        (3, PlacementSteps.Power),
        (2, PlacementSteps.DeleteInstance),
        (3, PlacementSteps.Run),
        (3, PlacementSteps.MoveInstance),
        (2, PlacementSteps.ResizeInstance),
        (8, ControlSteps.Advance),
        (7, ControlSteps.PatchEni),
        (3, ControlSteps.PatchPlace),
        (5, ControlSteps.Replace),
        (3, ControlSteps.Fault),
        (1, ControlSteps.Later),
        (8, Ipv6Steps.Assign),
        (4, Ipv6Steps.Unassign),
        (4, Ipv6Steps.Allocate),
        (3, Ipv6Steps.Release),
        (2, GroupSteps.Create),
        (2, GroupSteps.Delete),
        (4, GroupSteps.JoinOrLeave),
        (2, GroupSteps.ModifyInstance),
        (2, VpcSteps.Create),
        (2, VpcSteps.CreateDefault),
        (4, VpcSteps.Change),
        (1, VpcSteps.ModifyVSwitch),
        (4, VpcSteps.Several),
        (7, EipSteps.Associate),
        (5, EipSteps.Change),
        (4, HaVipSteps.Create),
        (6, HaVipSteps.Change),
        (2, NatGatewaySteps.Create),
        (3, NatGatewaySteps.Change),
        (8, UnmodelledActions.Call),
        (1, UnmodelledActions.Look),
    ];

    public static Gen<Step> Any { get; } = Gen.Select(
        Gen.Frequency([.. All.Select((kind, index) => (kind.Weight, (IGen<int>)Gen.Const(index)))]),
        Gen.Int[0, MaxValue].Array[ValueCount],
        (kind, values) => new Step(kind, values));

    /// <summary>A sequence of at most this many steps. Half of them start with the second document.</summary>
    public static Gen<Step[]> Sequence(int longest) => Gen.Select(
        Any.Array[1, longest - 1],
        Gen.Bool,
        (steps, isLater) =>
            isLater ? [new Step(Array.FindIndex(All, kind => kind.Make == ControlSteps.Later), [0]), .. steps] : steps);

    /// <summary>Calls an action that the model does not implement, by its index.</summary>
    public static Step UnmodelledCall(int index, Random random) => new(
        Array.FindIndex(All, kind => kind.Make == UnmodelledActions.Call),
        [index, .. Enumerable.Range(1, ValueCount - 1).Select(_ => random.Next(MaxValue))]);

    /// <summary>Creates the request for a state.</summary>
    public Request Resolve(ModelState state) => All[Kind].Make(state, new RandomSource(Values));
}

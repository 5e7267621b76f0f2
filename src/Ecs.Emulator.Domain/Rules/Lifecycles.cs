using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.DhcpOptionsSets;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.Ipv6Gateways;
using Ecs.Emulator.Domain.Rules.NatGateways;
using Ecs.Emulator.Domain.Rules.NetworkAcls;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules;

/// <summary>All background transitions of resources.</summary>
internal sealed class Lifecycles : ILifecycles
{
    public static readonly Lifecycles All = new();

    private Lifecycles()
    {
    }

    public void Subscribe(AccountState state)
    {
        Schedule(state, state.Vpcs);
        Schedule(state, state.VSwitches, VSwitchLifecycle.Complete);
        Schedule(state, state.RouteTables);
        Schedule(state, state.NatGateways, NatGatewayLifecycle.Complete);
        Schedule(state, state.SnatEntries);
        Schedule(state, state.ForwardEntries);
        Schedule(state, state.RouteEntries);
        Schedule(state, state.NetworkAcls, NetworkAclLifecycle.Complete);
        Schedule(state, state.PrefixLists);
        Schedule(state, state.Ipv6Gateways, Ipv6GatewayLifecycle.Complete);
        Schedule(state, state.Ipv6Addresses);
        Schedule(state, state.DhcpOptionsSets, DhcpOptionsSetLifecycle.Complete);
        Schedule(state, state.NetworkInterfaces, NetworkInterfaceLifecycle.Complete);
        Schedule(state, state.Instances, InstanceLifecycle.Complete);
        Schedule(state, state.Disks);
        state.Instances.Subscribe(new TransitionScheduler<InstanceId, Instance>(
            state, state.Instances, ReleaseTimeOf, InstanceLifecycle.Release));
        Schedule(state, state.Eips);
        Schedule(state, state.HaVips);
    }

    private static DateTimeOffset? ReleaseTimeOf(Instance instance) =>
        instance.BeingDeleted ? null : instance.AutoReleaseTime;

    private static void Schedule<TId, TRow>(AccountState state, ResourceTable<TId, TRow> table)
        where TId : struct, IIdentifier<TId>
        where TRow : class, ITransitional<TRow> =>
        Schedule(state, table, (_, row) => row.AfterTransition() is { } after
            ? state.NewReplacement(table, row, after)
            : state.NewRemoval(table, row));

    private static void Schedule<TId, TRow>(
        AccountState state, ResourceTable<TId, TRow> table, Func<AccountState, TRow, ChangeSet> complete)
        where TId : struct, IIdentifier<TId>
        where TRow : class, ITransitional =>
        table.Subscribe(new TransitionScheduler<TId, TRow>(state, table, row => row.TransitionEndsAt, complete));
}

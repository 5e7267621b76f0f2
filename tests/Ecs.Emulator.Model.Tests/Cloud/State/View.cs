namespace Ecs.Emulator.Model.Tests.Cloud.State;

/// <summary>The state as lines of text, for comparison and for reading.</summary>
internal static class View
{
    /// <summary>One line for each resource, in the order of creation.</summary>
    public static List<string> Of(ModelState state) =>
    [
        .. state.Vpcs.Select(Line),
        .. state.VSwitches.Select(Line),
        .. state.Groups.OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {group.Value.Type} of {group.Value.VpcId}, limit {group.Value.Limit}"),
        .. state.Instances.Select(Line),
        .. state.Enis.Select(Line),
        .. state.Eips.Select(Line),
        .. state.NatGateways.Select(Line),
        .. state.HaVips.Select(Line),
        .. state.Ipv6Addresses.Select(Line),
    ];

    private static string Line(Vpc vpc) =>
        $"{vpc.Id}: {string.Join(' ', vpc.Blocks)} {vpc.Status}{(vpc.IsDefault ? " default" : "")}{Ends(vpc)}";

    private static string Line(VSwitch vSwitch) =>
        $"{vSwitch.Id}: {vSwitch.Block} {vSwitch.VpcId} {vSwitch.Zone} "
        + $"{vSwitch.Status}{(vSwitch.IsDefault ? " default" : "")}{Ends(vSwitch)}"
        + (vSwitch.IsBeingDeleted ? " being deleted" : "")
        + $" last {(vSwitch.LastAssigned is { } last ? Block.Text(last) : "none")}"
        + (vSwitch.LastAssignedPrefix is { } prefix ? $" and {Block.PrefixText(prefix)}" : "")
        + (vSwitch.Ipv6 is { } ipv6 ? $", {Ipv6.Text(ipv6)} last {LastIpv6(vSwitch)}" : "")
        + (vSwitch.LastAssignedIpv6Prefix is { } ipv6Prefix ? $" and {Ipv6.PrefixText(ipv6Prefix)}" : "")
        + string.Concat(
            vSwitch.Reservations.Select(reservation => $" [{reservation.Id} {reservation.Type} {reservation.Block}]"));

    private static string LastIpv6(VSwitch vSwitch) =>
        vSwitch.LastAssignedIpv6 is { } last ? Ipv6.Text(last) : "none";

    private static string Line(Instance instance) =>
        $"{instance.Id}: {instance.Type} {instance.Zone} {instance.Status}{Ends(instance)}"
        + (instance.StopsWhenCreated ? " stops when created" : "")
        + (instance.IsBeingDeleted ? " being deleted" : "");

    private static string Line(Eni eni) =>
        $"{eni.Id}: {eni.Type} {eni.Status}{Ends(eni)} in {eni.VSwitchId} on {eni.InstanceId ?? "none"} "
        + $"{(eni.TrunkId is null ? "" : $"by {eni.TrunkId} ")}at {eni.DeviceIndex} "
        + $"{(eni.Primary == Eni.NoAddress ? "no address" : Block.Text(eni.Primary))} "
        + $"[{string.Join(' ', eni.Secondary.Select(Block.Text))}] "
        + $"[{string.Join(' ', eni.Prefixes.Select(Block.PrefixText))}] "
        + $"[{string.Join(' ', eni.Ipv6.Select(Ipv6.Text))}] "
        + $"[{string.Join(' ', eni.Ipv6Prefixes.Select(Ipv6.PrefixText))}] "
        + $"groups [{string.Join(' ', eni.Groups)}]{(eni.DeleteOnRelease ? "" : " stays")}"
        + $"{(eni.TaskInProgress ? " busy" : "")}{(eni.ServiceManaged ? " managed" : "")} \"{eni.Description}\"";

    private static string Line(Eip eip) =>
        $"{eip.Id}: {eip.Status}{Ends(eip)} {eip.Mode} of {eip.TargetId ?? "none"}"
        + (eip.Address is { } address ? $" at {Block.Text(address)}" : "");

    private static string Line(NatGateway gateway) =>
        $"{gateway.Id}: {gateway.Status}{Ends(gateway)} in {gateway.VpcId} with {gateway.EniId ?? "no ENI"}"
        + (gateway.IsIntranet ? " intranet" : "") + (gateway.HasRoute ? " has route" : "");

    private static string Line(AllocatedIpv6 address) =>
        $"{address.Id}: {address.Status}{Ends(address)} {Ipv6.Text(address.Address)} of {address.VSwitchId}";

    private static string Line(HaVip haVip) =>
        $"{haVip.Id}: {haVip.Status}{Ends(haVip)} {Block.Text(haVip.Address)} of {haVip.VSwitchId}"
        + (haVip.Instances.Count == 0 ? "" : $" on {haVip.Type} [{string.Join(' ', haVip.Instances)}]")
        + (haVip.Leaving is { } leaving ? $" without {leaving}" : "");

    private static string Ends(Resource resource) => resource.Ends is { } ends ? $" until {ends} s" : "";
}

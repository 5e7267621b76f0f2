using System.Text.Json;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>Invariants of every state, checked on the exported document without the model.</summary>
internal static class Invariants
{
    /// <summary>
    /// Checks that each address belongs to one resource of its VSwitch and is usable, and that the request did not
    /// exceed a quota. A document, or detaching, may leave an ENI above a quota, so only additions are checked.
    /// </summary>
    public static void Check(ModelState before, ModelState after, Request request, Settings settings)
    {
        foreach (var inOne in after.Enis.GroupBy(eni => eni.VSwitchId))
        {
            var addresses = inOne.SelectMany(eni => eni.Addresses).ToList();
            Require(addresses.Distinct().Count() == addresses.Count, $"Two ENIs of {inOne.Key} have the same address.");
            Require(
                after.VSwitch(inOne.Key) is not { } vSwitch
                    || addresses.TrueForAll(address => Pool.IsUsable(vSwitch, address)),
                $"An ENI has an address that {inOne.Key} does not allow.");
        }

        foreach (var haVip in after.HaVips)
        {
            Require(
                !after.Enis.Exists(eni => eni.VSwitchId == haVip.VSwitchId && eni.Addresses.Contains(haVip.Address))
                    && after.HaVips.Count(
                        other => other.VSwitchId == haVip.VSwitchId && other.Address == haVip.Address) == 1,
                $"An ENI or another HaVip has the address of {haVip}.");
            Require(
                after.VSwitch(haVip.VSwitchId) is not { } vSwitch || Pool.IsUsable(vSwitch, haVip.Address),
                $"{haVip} has an address that {haVip.VSwitchId} does not allow.");
        }

        foreach (var address in after.Ipv6Addresses)
        {
            Require(
                Ipv6.IsValid(after, address),
                $"Another resource has the address of {address}, or its VSwitch does not allow it.");
        }

        foreach (var vSwitch in after.VSwitches.Where(vSwitch => vSwitch.Ipv6 is not null))
        {
            CheckIpv6(vSwitch, after.Enis.FindAll(eni => eni.VSwitchId == vSwitch.Id));
        }

        if (request is not ApiCall)
        {
            return;
        }

        foreach (var eip in before.Eips.Where(eip => eip.Address is not null))
        {
            var address = eip.Address!.Value;
            Require(
                before.Eni(eip.TargetId!) is not { } held
                    || after.Eni(held.Id) is not { } now
                    || now.Addresses.Contains(address)
                    || !held.Addresses.Contains(address),
                $"The address of {eip} was unassigned.");
        }

        foreach (var eni in after.Enis.Where(eni => eni.Places > (before.Eni(eni.Id)?.Places ?? 0)))
        {
            var type = eni.Status == "InUse" && after.Instance(eni.InstanceId) is { } instance
                ? after.Types[instance.Type]
                : null;
            Require(
                eni.Places <= (type is null ? settings.AvailableEniIpLimit : type.Addresses - 1),
                $"{eni} exceeds its address quota.");
        }

        foreach (var (id, group) in after.Groups.Where(
            group => after.AddressesIn(group.Key) > before.AddressesIn(group.Key)))
        {
            Require(after.AddressesIn(id) <= group.Limit, $"{id} exceeds its address quota.");
        }

        foreach (var instance in after.Instances.Where(instance => EnisOf(after, instance) > EnisOf(before, instance)))
        {
            Require(EnisOf(after, instance) <= after.Types[instance.Type].Enis, $"{instance} exceeds its ENI quota.");
        }

        Require(
            SecondaryEnis(after) <= SecondaryEnis(before) || SecondaryEnis(after) <= after.EniQuota,
            "The region exceeds its ENI quota.");
    }

    private static void CheckIpv6(VSwitch vSwitch, List<Eni> enis)
    {
        Require(Ipv6.IsEachHeldOnce(enis), $"Two ENIs of {vSwitch} have the same IPv6 address.");
        Require(
            enis.TrueForAll(eni => Ipv6.AllUsable(vSwitch.Ipv6!.Value, eni)),
            $"An ENI has an IPv6 address that {vSwitch} does not allow.");
    }

    /// <summary>
    /// Checks that the responses of Describe actions match the document, and that free, held and reserved addresses
    /// add up to the size of the VSwitch.
    /// </summary>
    public static void CheckListings(ModelState state, JsonDocument enis, JsonDocument vSwitches)
    {
        using (enis)
        using (vSwitches)
        {
            var listed = enis.RootElement.GetProperty("NetworkInterfaceSets").GetProperty("NetworkInterfaceSet");
            Require(
                listed.EnumerateArray().Select(Line).SequenceEqual(state.Enis.Select(Line)),
                "DescribeNetworkInterfaces does not match the state:\n  "
                    + string.Join("\n  ", listed.EnumerateArray().Select(Line)));
            var shown = vSwitches.RootElement.GetProperty("VSwitches")
                .GetProperty("VSwitch")
                .EnumerateArray()
                .ToDictionary(
                vSwitch => vSwitch.GetProperty("VSwitchId").GetString()!,
                vSwitch => vSwitch.GetProperty("AvailableIpAddressCount").GetInt64());
            Require(shown.Count == state.VSwitches.Count, "DescribeVSwitches does not return every VSwitch.");
            foreach (var vSwitch in state.VSwitches)
            {
                Require(
                    shown[vSwitch.Id] + state.Held(vSwitch).Count + Pool.ReservedCount == vSwitch.Block.Size,
                    $"{vSwitch}: {shown[vSwitch.Id]} free, {state.Held(vSwitch).Count} held, {Pool.ReservedCount} "
                    + $"reserved of {vSwitch.Block.Size}.");
            }
        }
    }

    private static void Require(bool holds, string message) =>
        DisagreementException.Require(holds, $"Invariant: {message}");

    /// <summary>The ENIs that the quota limits.</summary>
    private static int SecondaryEnis(ModelState state) =>
        state.Enis.Count(eni => eni.Type != "Primary" && !eni.ServiceManaged);

    private static int EnisOf(ModelState state, Instance instance) =>
        state.Enis.Count(eni => eni.InstanceId == instance.Id && eni.Type != "Member");

    private static string Line(Eni eni) =>
        // The service does not show the instance of a service-managed ENI.
        $"{eni} {eni.Type} {eni.Status} {eni.VSwitchId} {(eni.ServiceManaged ? "" : eni.InstanceId)} "
        + $"{Block.Text(eni.Primary)} "
        + $"[{string.Join(' ', eni.Secondary.Prepend(eni.Primary).Select(Block.Text))}] "
        + $"[{string.Join(' ', eni.Prefixes.Select(Block.PrefixText))}] [{string.Join(' ', eni.Groups)}] "
        + $"{eni.DeleteOnRelease}";

    private static string Line(JsonElement eni) =>
        $"{Text(eni, "NetworkInterfaceId")} {Text(eni, "Type")} {Text(eni, "Status")} {Text(eni, "VSwitchId")} "
        + $"{Text(eni, "InstanceId")} {Text(eni, "PrivateIpAddress")} "
        + $"[{string.Join(' ', Texts(eni, "PrivateIpSets", "PrivateIpSet", "PrivateIpAddress"))}] "
        + $"[{string.Join(' ', Texts(eni, "Ipv4PrefixSets", "Ipv4PrefixSet", "Ipv4Prefix"))}] "
        + $"[{string.Join(' ', Items(eni, "SecurityGroupIds", "SecurityGroupId").Select(group => group.GetString()))}] "
        + $"{eni.GetProperty("DeleteOnRelease").GetBoolean()}";

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static IEnumerable<string> Texts(JsonElement element, string wrapper, string item, string member) =>
        Items(element, wrapper, item).Select(one => Text(one, member));

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string wrapper, string item) =>
        element.GetProperty(wrapper).GetProperty(item).EnumerateArray();
}

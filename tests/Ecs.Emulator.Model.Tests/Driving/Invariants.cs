using System.Text.Json;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>What holds of every world, whatever was done: looked at in what the emulator exports, without the model.</summary>
internal static class Invariants
{
    /// <summary>
    /// An address belongs to one ENI of its VSwitch at most and may be had there; and no call has gone beyond a quota. A document
    /// may, and so may detaching, after which a lower limit holds: so it is looked at what a call has added.
    /// </summary>
    public static void Check(World before, World after, Request request, Settings settings)
    {
        foreach (var inOne in after.Enis.GroupBy(eni => eni.VSwitchId))
        {
            var addresses = inOne.SelectMany(eni => eni.Addresses).ToList();
            Hold(addresses.Distinct().Count() == addresses.Count, $"Two ENIs of {inOne.Key} have one address.");
            Hold(
                after.VSwitch(inOne.Key) is not { } vSwitch || addresses.TrueForAll(address => Pool.IsUsable(vSwitch, address)),
                $"An ENI has an address that {inOne.Key} cannot give.");
        }

        foreach (var vSwitch in after.VSwitches.Where(vSwitch => vSwitch.Ipv6 is not null))
        {
            CheckIpv6(vSwitch, after.Enis.FindAll(eni => eni.VSwitchId == vSwitch.Id));
        }

        if (request is not ApiCall)
        {
            return;
        }

        foreach (var eni in after.Enis.Where(eni => eni.Places > (before.Eni(eni.Id)?.Places ?? 0)))
        {
            var type = eni.Status == "InUse" && after.Instance(eni.InstanceId) is { } instance ? after.Types[instance.Type] : null;
            Hold(eni.Places <= (type is null ? settings.AvailableEniIpLimit : type.Addresses - 1), $"{eni} has more addresses than it may.");
        }

        foreach (var (id, group) in after.Groups.Where(group => after.AddressesIn(group.Key) > before.AddressesIn(group.Key)))
        {
            Hold(after.AddressesIn(id) <= group.Limit, $"{id} has more addresses than it may.");
        }

        foreach (var instance in after.Instances.Where(instance => EnisOf(after, instance) > EnisOf(before, instance)))
        {
            Hold(EnisOf(after, instance) <= after.Types[instance.Type].Enis, $"{instance} has more ENIs than it may.");
        }

        Hold(
            SecondaryEnis(after) <= SecondaryEnis(before) || SecondaryEnis(after) <= after.EniQuota,
            "There are more ENIs than there may be.");
    }

    private static void CheckIpv6(VSwitch vSwitch, List<Eni> enis)
    {
        Hold(Ipv6.IsEachHeldOnce(enis), $"Two ENIs of {vSwitch} have one IPv6 address.");
        Hold(
            enis.TrueForAll(eni => Ipv6.AllUsable(vSwitch.Ipv6!.Value, eni)),
            $"An ENI has an IPv6 address that {vSwitch} cannot give.");
    }

    /// <summary>
    /// What the calls show is what the document says; and the addresses that are free, those that are held and those that the cloud
    /// keeps are all that a VSwitch has.
    /// </summary>
    public static void CheckListings(World world, JsonDocument enis, JsonDocument vSwitches)
    {
        using (enis)
        using (vSwitches)
        {
            var listed = enis.RootElement.GetProperty("NetworkInterfaceSets").GetProperty("NetworkInterfaceSet");
            Hold(
                listed.EnumerateArray().Select(Line).SequenceEqual(world.Enis.Select(Line)),
                $"DescribeNetworkInterfaces does not show what the state is:\n  {string.Join("\n  ", listed.EnumerateArray().Select(Line))}");
            var shown = vSwitches.RootElement.GetProperty("VSwitches").GetProperty("VSwitch").EnumerateArray().ToDictionary(
                vSwitch => vSwitch.GetProperty("VSwitchId").GetString()!,
                vSwitch => vSwitch.GetProperty("AvailableIpAddressCount").GetInt64());
            Hold(shown.Count == world.VSwitches.Count, "DescribeVSwitches shows more or fewer than there are.");
            foreach (var vSwitch in world.VSwitches)
            {
                Hold(
                    shown[vSwitch.Id] + world.Held(vSwitch).Count + Pool.Kept == vSwitch.Block.Size,
                    $"{vSwitch}: {shown[vSwitch.Id]} free, {world.Held(vSwitch).Count} held, {Pool.Kept} kept of {vSwitch.Block.Size}.");
            }
        }
    }

    private static void Hold(bool holds, string otherwise) => DisagreementException.Unless(holds, $"Invariant: {otherwise}");

    private static int SecondaryEnis(World world) => world.Enis.Count(eni => eni.Type != "Primary");

    private static int EnisOf(World world, Instance instance) =>
        world.Enis.Count(eni => eni.InstanceId == instance.Id && eni.Type != "Member");

    private static string Line(Eni eni) =>
        // The service does not show the instance of an ENI that another service manages.
        $"{eni} {eni.Type} {eni.Status} {eni.VSwitchId} {(eni.ServiceManaged ? "" : eni.InstanceId)} {Block.Text(eni.Primary)} "
        + $"[{string.Join(' ', eni.Secondary.Prepend(eni.Primary).Select(Block.Text))}] "
        + $"[{string.Join(' ', eni.Prefixes.Select(Block.PrefixText))}] [{string.Join(' ', eni.Groups)}] {eni.DeleteOnRelease}";

    private static string Line(JsonElement eni) =>
        $"{Text(eni, "NetworkInterfaceId")} {Text(eni, "Type")} {Text(eni, "Status")} {Text(eni, "VSwitchId")} "
        + $"{Text(eni, "InstanceId")} {Text(eni, "PrivateIpAddress")} "
        + $"[{string.Join(' ', Items(eni, "PrivateIpSets", "PrivateIpSet").Select(set => Text(set, "PrivateIpAddress")))}] "
        + $"[{string.Join(' ', Items(eni, "Ipv4PrefixSets", "Ipv4PrefixSet").Select(set => Text(set, "Ipv4Prefix")))}] "
        + $"[{string.Join(' ', Items(eni, "SecurityGroupIds", "SecurityGroupId").Select(group => group.GetString()))}] "
        + $"{eni.GetProperty("DeleteOnRelease").GetBoolean()}";

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string wrapper, string item) =>
        element.GetProperty(wrapper).GetProperty(item).EnumerateArray();
}

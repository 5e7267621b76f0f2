using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The VSwitches: <c>vSwitches</c>. Which of their addresses are used follows from the ENIs.</summary>
internal static class VSwitchDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, World world)
    {
        var entries = new List<(ObjectReader Reader, VSwitchId Id, VpcId VpcId, CidrBlock Block)>();
        foreach (var (id, vSwitch) in root.Children("vSwitches"))
        {
            var vpcId = new VpcId(vSwitch.RequiredText("vpcId"));
            var vpc = world.Vpcs.Find(vpcId);
            var regionId = RegionDocument.Of(vSwitch, world, vpc?.RegionId);
            var zoneId = new ZoneId(vSwitch.RequiredText("zoneId"));
            var status = vSwitch.OneOf("status", VSwitchStatus.Available);
            var lastHandedOut = vSwitch.Address("lastAssignedIpAddress");
            if (vSwitch.RequiredBlock("cidrBlock", AddressPool.ShortestMask, AddressPool.LongestMask) is not { } block)
            {
                continue;
            }

            var lastIpv6Address = vSwitch.Ipv6Address("lastAssignedIpv6Address");
            var ipv6Block = vSwitch.Ipv6Block("ipv6CidrBlock", Ipv6AddressPool.MaskLength);
            RequireWithinVpc(vSwitch, block, vpc);
            var pool = new AddressPool(block);
            if (lastHandedOut is { } address && !block.Contains(address))
            {
                vSwitch.Report("lastAssignedIpAddress", $"{address} is outside {block}.");
            }
            else
            {
                pool.LastHandedOut = lastHandedOut;
            }

            world.TryAdd(new VSwitch
            {
                Id = new VSwitchId(id),
                VpcId = vpcId,
                RegionId = regionId,
                ZoneId = zoneId,
                Status = status,
                Addresses = pool,
                Ipv6Addresses = ipv6Block is { } ipv6 ? NewPool(vSwitch, ipv6, lastIpv6Address) : null,
                Name = vSwitch.Text("name") ?? "",
                Description = vSwitch.Text("description") ?? "",
                CreationTime = vSwitch.Time("creationTime", world.Now),
                ResourceGroupId = vSwitch.Text("resourceGroupId") ?? "",
                Tags = vSwitch.Tags(),
                TransitionEndsAt = vSwitch.OptionalTime("transitionEndsAt"),
            });
            entries.Add((vSwitch, new VSwitchId(id), vpcId, block));
        }

        foreach (var inOneVpc in entries.GroupBy(entry => entry.VpcId))
        {
            RequireApart([.. inOneVpc.OrderBy(entry => entry.Block.First)]);
        }
    }

    /// <summary>Notes every block that overlaps one before it.</summary>
    private static void RequireApart(
        IReadOnlyList<(ObjectReader Reader, VSwitchId Id, VpcId VpcId, CidrBlock Block)> byFirstAddress)
    {
        var furthest = byFirstAddress[0];
        foreach (var entry in byFirstAddress.Skip(1))
        {
            if (furthest.Block.Overlaps(entry.Block))
            {
                entry.Reader.Report("cidrBlock", $"{entry.Block} overlaps {furthest.Block}, the block of {furthest.Id}.");
            }

            furthest = entry.Block.Last > furthest.Block.Last ? entry : furthest;
        }
    }

    private static Ipv6AddressPool NewPool(ObjectReader vSwitch, Ipv6CidrBlock block, Ipv6Address? lastHandedOut)
    {
        if (lastHandedOut is { } address && !block.Contains(address))
        {
            vSwitch.Report("lastAssignedIpv6Address", $"{address} is outside {block}.");
            lastHandedOut = null;
        }

        return new Ipv6AddressPool(block) { LastHandedOut = lastHandedOut };
    }

    private static void RequireWithinVpc(ObjectReader vSwitch, CidrBlock block, Vpc? vpc)
    {
        if (vpc is not null && !vpc.CidrBlock.Contains(block))
        {
            vSwitch.Report("cidrBlock", $"{block} is outside {vpc.CidrBlock}, the block of {vpc.Id}.");
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, VSwitch vSwitch)
    {
        json.Text("regionId", vSwitch.RegionId.Value);
        json.Text("vpcId", vSwitch.VpcId.Value);
        json.Text("zoneId", vSwitch.ZoneId.Value);
        json.Text("cidrBlock", vSwitch.Addresses.Block.ToString());
        json.Text("ipv6CidrBlock", vSwitch.Ipv6Addresses?.Block.ToString());
        json.Text("lastAssignedIpv6Address", vSwitch.Ipv6Addresses?.LastHandedOut?.ToString());
        json.Name("status", vSwitch.Status);
        json.Text("lastAssignedIpAddress", vSwitch.Addresses.LastHandedOut?.ToString());
        json.Text("name", vSwitch.Name);
        json.Text("description", vSwitch.Description);
        json.Time("creationTime", vSwitch.CreationTime);
        json.Text("resourceGroupId", vSwitch.ResourceGroupId);
        json.Tags(vSwitch.Tags);
        json.Time("transitionEndsAt", vSwitch.TransitionEndsAt);
    }
}

using System.Text.Json.Nodes;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>What a test can do to the emulator: time, documents, snapshots, faults.</summary>
internal static class ControlSteps
{
    private static readonly string[] EniStates = ["Available", "InUse", "Attaching", "Detaching", "Deleting", "Creating"];

    public static Request Advance(World world, Dice dice) => new AdvanceClock(dice.Of(5, 1, 3, 60));

    /// <summary>Something about an ENI that calls could not have made so, or not yet.</summary>
    public static Request PatchEni(World world, Dice dice)
    {
        var vSwitch = world.VSwitches.Count == 0 ? null : dice.Of(world.VSwitches);
        var first = vSwitch?.Block.First ?? 0;
        string Address() => Block.Text(first + dice.Roll((int)(vSwitch?.Block.Size ?? 8) + 1));
        if (world.Enis.Count == 0 || dice.OnceIn(6))
        {
            return new PatchWorld(
                "networkInterfaces",
                dice.Of("eni-new", "eni-other"),
                new() { ["vSwitchId"] = vSwitch?.Id ?? "vsw-nowhere", ["primaryIpAddress"] = Address() });
        }

        var eni = dice.Of(world.Enis);
        JsonObject? members = dice.Roll(8) switch
        {
            0 or 1 => new() { ["status"] = dice.Of(EniStates) },
            2 => new() { ["taskInProgress"] = !eni.TaskInProgress },
            3 => new() { ["serviceId"] = eni.ServiceManaged ? null : 1 },
            4 => new() { ["type"] = OtherType(eni) },
            5 or 6 => new() { ["privateIpAddresses"] = Addresses(world, eni, dice) },
            _ => null,
        };
        return new PatchWorld("networkInterfaces", eni.Id, members);
    }

    public static Request PatchPlace(World world, Dice dice)
    {
        var way = dice.Roll(8);
        if (way <= 2 && world.VSwitches.Count > 0)
        {
            var vSwitch = dice.Of(world.VSwitches);
            return new PatchWorld("vSwitches", vSwitch.Id, way switch
            {
                0 => new() { ["status"] = vSwitch.Status == "Available" ? "Pending" : "Available" },
                1 => new() { ["lastAssignedIpAddress"] = Block.Text(vSwitch.Block.First + dice.Roll((int)vSwitch.Block.Size)) },
                _ => dice.Roll(3) switch
                {
                    0 => null,
                    1 => new() { ["lastAssignedIpAddress"] = null },
                    _ => new() { ["lastAssignedIpv4Prefix"] = dice.OnceIn(2) ? null : LastPrefixOf(vSwitch) },
                },
            });
        }

        if (way <= 5 && world.Instances.Count > 0)
        {
            var instance = dice.Of(world.Instances);
            return new PatchWorld("instances", instance.Id, way switch
            {
                3 => new() { ["status"] = dice.Of("Running", "Stopped", "Starting", "Stopping", "Pending") },
                4 => new() { ["zoneId"] = dice.Of("cn-hangzhou-h", "cn-hangzhou-i") },
                _ => dice.OnceIn(3) ? null : new() { ["status"] = "Running" },
            });
        }

        if (world.Groups.Count == 0)
        {
            return new ResetWorld();
        }

        var group = dice.Of(world.Groups.Keys.Order(StringComparer.Ordinal).ToList());
        return new PatchWorld("securityGroups", group, way == 7 ? null : new() { ["privateIpAddressLimit"] = 1 + dice.Roll(12) });
    }

    /// <summary>The account as it is later.</summary>
    public static Request Later(World world, Dice dice) => new PutWorld(nameof(Worlds.Used), Worlds.Used);

    public static Request Replace(World world, Dice dice) => dice.Roll(10) switch
    {
        0 => new ResetWorld(),
        1 => new PutWorld(nameof(Worlds.Used), Worlds.Used),
        2 => new PutWorld(nameof(Worlds.Seed), Worlds.Seed),
        3 => new KeepDocument("kept", Worlds.Used),
        4 => new DropSnapshot("kept"),
        < 8 => new KeepSnapshot("kept"),
        _ => new RestoreSnapshot("kept"),
    };

    public static Request Fault(World world, Dice dice) => dice.OnceIn(5) ? new DropFaults() : new PutFault(
        dice.Of("AssignPrivateIpAddresses", "UnassignPrivateIpAddresses", "AttachNetworkInterface", "CreateNetworkInterface"),
        dice.Of("Throttling", "Operation.Conflict"));

    /// <summary>A Member becomes a secondary ENI, and a secondary ENI a Member without a trunk.</summary>
    private static string OtherType(Eni eni) => eni.Type switch
    {
        "Member" => "Secondary",
        "Secondary" => "Member",
        var other => other,
    };

    private static string? LastPrefixOf(VSwitch vSwitch) =>
        vSwitch.Block.Size < Block.PrefixSize ? null : Block.PrefixText(vSwitch.Block.Last + 1 - Block.PrefixSize);

    private static JsonArray Addresses(World world, Eni eni, Dice dice)
    {
        var block = world.VSwitch(eni.VSwitchId)?.Block ?? new Block(Block.Number("10.0.9.0"), 28);
        var number = dice.Roll(4);
        var addresses = new JsonArray();
        for (var i = 0; i < number; i++)
        {
            addresses.Add(Block.Text(block.First + 1 + dice.Roll((int)block.Size - 1)));
        }

        return addresses;
    }
}

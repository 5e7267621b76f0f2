using System.Text.Json.Nodes;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>Control plane requests: clock, documents, snapshots, faults.</summary>
internal static class ControlSteps
{
    private static readonly string[] EniStates =
        ["Available", "InUse", "Attaching", "Detaching", "Deleting", "Creating"];

    public static Request Advance(ModelState state, RandomSource random) =>
        new AdvanceClock(random.Choose(5, 1, 3, 60));

    /// <summary>Sets a property of an ENI that API calls cannot set, or cannot set yet.</summary>
    public static Request PatchEni(ModelState state, RandomSource random)
    {
        var vSwitch = state.VSwitches.Count == 0 ? null : random.Choose(state.VSwitches);
        var first = vSwitch?.Block.First ?? 0;
        string Address() => Block.Text(first + random.Next((int)(vSwitch?.Block.Size ?? 8) + 1));
        if (state.Enis.Count == 0 || random.OnceIn(6))
        {
            return new PatchState(
                "networkInterfaces",
                random.Choose("eni-new", "eni-other"),
                new() { ["vSwitchId"] = vSwitch?.Id ?? "vsw-missing", ["primaryIpAddress"] = Address() });
        }

        var eni = random.Choose(state.Enis);
        JsonObject? members = random.Next(8) switch
        {
            0 or 1 => new() { ["status"] = random.Choose(EniStates) },
            2 => new() { ["taskInProgress"] = !eni.TaskInProgress },
            3 => new() { ["serviceId"] = eni.ServiceManaged ? null : 1 },
            4 => new() { ["type"] = OtherType(eni) },
            5 or 6 => new() { ["privateIpAddresses"] = Addresses(state, eni, random) },
            _ => null,
        };
        return new PatchState("networkInterfaces", eni.Id, members);
    }

    public static Request PatchPlace(ModelState state, RandomSource random)
    {
        var choice = random.Next(8);
        if (choice <= 2 && state.VSwitches.Count > 0)
        {
            var vSwitch = random.Choose(state.VSwitches);
            return new PatchState("vSwitches", vSwitch.Id, choice switch
            {
                0 => new() { ["status"] = vSwitch.Status == "Available" ? "Pending" : "Available" },
                1 =>
                    new()
                    {
                        ["lastAssignedIpAddress"] =
                            Block.Text(vSwitch.Block.First + random.Next((int)vSwitch.Block.Size)),
                    },
                _ => random.Next(3) switch
                {
                    0 => null,
                    1 => new() { ["lastAssignedIpAddress"] = null },
                    _ => new() { ["lastAssignedIpv4Prefix"] = random.OnceIn(2) ? null : LastPrefixOf(vSwitch) },
                },
            });
        }

        if (choice <= 5 && state.Instances.Count > 0)
        {
            var instance = random.Choose(state.Instances);
            return new PatchState("instances", instance.Id, choice switch
            {
                3 => new() { ["status"] = random.Choose("Running", "Stopped", "Starting", "Stopping", "Pending") },
                4 => new() { ["zoneId"] = random.Choose("cn-hangzhou-h", "cn-hangzhou-i") },
                _ => random.OnceIn(3) ? null : new() { ["status"] = "Running" },
            });
        }

        if (state.Groups.Count == 0)
        {
            return new ResetState();
        }

        var group = random.Choose(state.Groups.Keys.Order(StringComparer.Ordinal).ToList());
        return new PatchState(
            "securityGroups", group, choice == 7 ? null : new() { ["privateIpAddressLimit"] = 1 + random.Next(12) });
    }

    /// <summary>Replaces the state by the second document.</summary>
    public static Request Later(ModelState state, RandomSource random) =>
        new PutState(nameof(StateDocuments.Advanced), StateDocuments.Advanced);

    public static Request Replace(ModelState state, RandomSource random) => random.Next(10) switch
    {
        0 => new ResetState(),
        1 => new PutState(nameof(StateDocuments.Advanced), StateDocuments.Advanced),
        2 => new PutState(nameof(StateDocuments.Seed), StateDocuments.Seed),
        3 => new CreateSnapshotOfDocument("kept", StateDocuments.Advanced),
        4 => new DeleteSnapshot("kept"),
        < 8 => new CreateSnapshot("kept"),
        _ => new RestoreSnapshot("kept"),
    };

    public static Request Fault(ModelState state, RandomSource random) => random.OnceIn(5)
        ? new DeleteFaults()
        : new PutFault(
        random.Choose(
            "AssignPrivateIpAddresses",
            "UnassignPrivateIpAddresses",
            "AttachNetworkInterface",
            "CreateNetworkInterface"),
        random.Choose("Throttling", "Operation.Conflict"));

    /// <summary>
    /// Turns a member ENI into a secondary ENI, or a secondary ENI into a member ENI without a trunk.
    /// </summary>
    private static string OtherType(Eni eni) => eni.Type switch
    {
        "Member" => "Secondary",
        "Secondary" => "Member",
        var other => other,
    };

    private static string? LastPrefixOf(VSwitch vSwitch) =>
        vSwitch.Block.Size < Block.PrefixSize ? null : Block.PrefixText(vSwitch.Block.Last + 1 - Block.PrefixSize);

    private static JsonArray Addresses(ModelState state, Eni eni, RandomSource random)
    {
        var block = state.VSwitch(eni.VSwitchId)?.Block ?? new Block(Block.Number("10.0.9.0"), 28);
        var number = random.Next(4);
        var addresses = new JsonArray();
        for (var i = 0; i < number; i++)
        {
            addresses.Add(Block.Text(block.First + 1 + random.Next((int)block.Size - 1)));
        }

        return addresses;
    }
}

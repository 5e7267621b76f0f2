using System.Text.Json;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>
/// The address rules once more: slow, obvious, written from <c>docs/fidelity.md</c> and the API's documents, with no line of the
/// emulator in it. It answers what an emulator with this one account should answer, and is then in the state it should be in.
/// </summary>
/// <param name="settings">How the emulator behaves.</param>
/// <param name="seed">The world document with which the account begins.</param>
/// <param name="begin">The frozen time at which the trial begins: second 0.</param>
internal sealed class CloudModel(Settings settings, JsonElement seed, DateTimeOffset begin)
{
    private static readonly Dictionary<string, Func<Doing, IReadOnlyList<object>>> Actions = new()
    {
        ["AssignPrivateIpAddresses"] = Assigning.Assign,
        ["UnassignPrivateIpAddresses"] = Assigning.Unassign,
        ["CreateNetworkInterface"] = NetworkInterfaces.Create,
        ["AttachNetworkInterface"] = NetworkInterfaces.Attach,
        ["DetachNetworkInterface"] = NetworkInterfaces.Detach,
        ["DeleteNetworkInterface"] = NetworkInterfaces.Delete,
        ["ModifyNetworkInterfaceAttribute"] = NetworkInterfaces.Modify,
        ["AssignIpv6Addresses"] = Ipv6.Assign,
        ["UnassignIpv6Addresses"] = Ipv6.Unassign,
        ["CreateVpc"] = Vpcs.Create,
        ["CreateDefaultVpc"] = Vpcs.CreateDefault,
        ["ModifyVpcAttribute"] = Vpcs.Modify,
        ["DeleteVpc"] = Vpcs.Delete,
        ["AssociateVpcCidrBlock"] = Vpcs.Associate,
        ["UnassociateVpcCidrBlock"] = Vpcs.Unassociate,
        ["CreateSecurityGroup"] = Groups.Create,
        ["DeleteSecurityGroup"] = Groups.Delete,
        ["JoinSecurityGroup"] = Groups.Join,
        ["LeaveSecurityGroup"] = Groups.Leave,
        ["ModifyInstanceAttribute"] = Groups.Set,
        ["CreateVSwitch"] = Subnets.Create,
        ["CreateDefaultVSwitch"] = Subnets.CreateDefault,
        ["ModifyVSwitchAttribute"] = Subnets.Modify,
        ["DeleteVSwitch"] = Subnets.Delete,
        ["CreateVSwitchCidrReservation"] = Subnets.Reserve,
        ["DeleteVSwitchCidrReservation"] = Subnets.Unreserve,
        ["StartInstance"] = Instances.Start,
        ["StopInstance"] = Instances.Stop,
        ["DeleteInstance"] = Instances.Delete,
        ["RebootInstance"] = Instances.Reboot,
        ["StartInstances"] = Instances.StartAll,
        ["StopInstances"] = Instances.StopAll,
        ["RebootInstances"] = Instances.RebootAll,
        ["DeleteInstances"] = Instances.DeleteAll,
        ["RunInstances"] = Instances.Run,
        ["ModifyInstanceVpcAttribute"] = InstanceChanges.Move,
        ["ModifyInstanceSpec"] = InstanceChanges.Resize,
    };

    /// <summary>Calls on several instances call a dry run by another name.</summary>
    private static readonly HashSet<string> SeveralInstances = ["StartInstances", "StopInstances", "RebootInstances", "DeleteInstances"];

    private readonly Dictionary<string, World> snapshots = [];
    private readonly Dictionary<string, string> faults = [];
    private long now;

    /// <summary>The account's present world.</summary>
    public World World { get; private set; } = Documents.Read(seed, begin);

    /// <summary>The time at which the trial began.</summary>
    public DateTimeOffset Begin => begin;

    /// <summary>Answers a request.</summary>
    public Answer Do(Request request)
    {
        Settle();
        var answer = request switch
        {
            Bystander => Answer.Any,
            LookAround look => look.Verb == "GET" ? new Answer(200, null, []) : Answer.NoContent,
            ApiCall call => Call(call),
            PutWorld put => Replace(Documents.Read(put.Document, begin)),
            PatchWorld patch => Patch(patch),
            ResetWorld => Reset(),
            KeepSnapshot snapshot => Keep(snapshot.Name, World),
            KeepDocument snapshot => Keep(snapshot.Name, Documents.Read(snapshot.Document, begin)),
            DropSnapshot snapshot => snapshots.Remove(snapshot.Name) ? Answer.NoContent : new Answer(404, null, []),
            RestoreSnapshot snapshot => snapshots.TryGetValue(snapshot.Name, out var kept)
                ? Replace(kept)
                : new Answer(404, null, []),
            AdvanceClock clock => Advance(clock.Seconds),
            PutFault fault => Fault(fault),
            DropFaults => Calm(),
            _ => throw new ArgumentException("The model does not know this request.", nameof(request)),
        };
        Settle();
        return answer;
    }

    /// <summary>Takes over the ids of what the last call has made from the emulator's own lists, which are in the same order.</summary>
    public void Learn(World actual)
    {
        var made = World.Instances.FindAll(instance => instance.Id.Length == 0);
        Name(World.Vpcs, actual.Vpcs);
        Name(World.VSwitches, actual.VSwitches);
        Name(World.VSwitches.SelectMany(vSwitch => vSwitch.Reservations), actual.VSwitches.SelectMany(vSwitch => vSwitch.Reservations));
        Name(World.Instances, actual.Instances);
        Name(World.Enis, actual.Enis);
        if (World.Groups.Remove("", out var group) && actual.Groups.Keys.Except(World.Groups.Keys).SingleOrDefault() is { } groupId)
        {
            group.Made!.Id = groupId;
            World.Groups.Add(groupId, group with { Made = null });
        }

        foreach (var (eni, instance) in World.Enis.FindAll(eni => eni.InstanceId is "").Zip(made))
        {
            eni.InstanceId = instance.Id;
        }
    }

    private static void Name(IEnumerable<Named> resources, IEnumerable<Named> actual)
    {
        var known = resources.Select(resource => resource.Id).ToHashSet();
        foreach (var (resource, one) in resources.Zip(actual))
        {
            if (resource.Id.Length == 0 && !known.Contains(one.Id))
            {
                resource.Id = one.Id;
            }
        }
    }

    private Answer Call(ApiCall call)
    {
        if (faults.Remove(call.Action, out var code))
        {
            return new Refused(code).ToAnswer();
        }

        // The call is done in a copy, which is forgotten where it is refused: wholly, or not at all.
        var arguments = new Arguments(call.Parameters);
        var copy = World.Copy();
        try
        {
            var isDry = arguments.IsTrue("DryRun");
            var token = isDry ? null : arguments.Find("ClientToken");
            if (token is not null && World.Tokens.TryGetValue((call.Action, token), out var earlier))
            {
                Refused.When(earlier.Question != arguments.Question, "IdempotentParameterMismatch");
                return earlier.Answer;
            }

            var answer = new Answer(200, null, Actions[call.Action](new Doing(copy, arguments, settings, now)));
            Refused.When(isDry, SeveralInstances.Contains(call.Action) ? "DRYRUN.SUCCESS" : "DryRunOperation");
            if (token is not null)
            {
                copy.Tokens.Add((call.Action, token), (arguments.Question, answer));
            }

            World = copy;
            return answer;
        }
        catch (Refused refused)
        {
            return refused.ToAnswer();
        }
    }

    private void Settle() => Transitions.Settle(World, settings, now);

    private Answer Replace(World world)
    {
        World = world.Copy();
        World.Tokens.Clear();
        Transitions.TakeTurns(World);
        return Answer.NoContent;
    }

    private Answer Patch(PatchWorld patch)
    {
        var copy = World.Copy();
        if (!Documents.TryMerge(copy, patch.Collection, patch.Id, patch.Members))
        {
            return Answer.BadDocument;
        }

        World = copy;
        return Answer.NoContent;
    }

    private Answer Reset()
    {
        faults.Clear();
        return Replace(Documents.Read(seed, begin));
    }

    private Answer Keep(string name, World world)
    {
        snapshots[name] = world.Copy();
        return Answer.NoContent;
    }

    private Answer Advance(int seconds)
    {
        now += seconds;
        return new Answer(200, null, []);
    }

    private Answer Calm()
    {
        faults.Clear();
        return Answer.NoContent;
    }

    private Answer Fault(PutFault fault)
    {
        faults.Clear();
        faults.Add(fault.Action, fault.Code);
        return Answer.NoContent;
    }
}

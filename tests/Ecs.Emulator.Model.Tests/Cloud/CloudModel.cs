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
        ["CreateVSwitch"] = Subnets.Create,
        ["DeleteVSwitch"] = Subnets.Delete,
        ["CreateVSwitchCidrReservation"] = Subnets.Reserve,
        ["DeleteVSwitchCidrReservation"] = Subnets.Unreserve,
        ["StartInstance"] = Instances.Start,
        ["StopInstance"] = Instances.Stop,
        ["DeleteInstance"] = Instances.Delete,
        ["RunInstances"] = Instances.Run,
    };

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
            ApiCall call => Call(call),
            PutWorld put => Replace(Documents.Read(put.Document, begin)),
            PatchWorld patch => Patch(patch),
            ResetWorld => Reset(),
            KeepSnapshot snapshot => Keep(snapshot.Name),
            RestoreSnapshot snapshot => snapshots.TryGetValue(snapshot.Name, out var kept)
                ? Replace(kept)
                : new Answer(404, null, []),
            AdvanceClock clock => Advance(clock.Seconds),
            PutFault fault => Fault(fault),
            _ => throw new ArgumentException("The model does not know this request.", nameof(request)),
        };
        Settle();
        return answer;
    }

    /// <summary>Takes over the ids of what the last call has made from the emulator's own lists, which are in the same order.</summary>
    public void Learn(World actual)
    {
        var made = World.Instances.FindAll(instance => instance.Id.Length == 0);
        Name(World.VSwitches, actual.VSwitches);
        Name(World.VSwitches.SelectMany(vSwitch => vSwitch.Reservations), actual.VSwitches.SelectMany(vSwitch => vSwitch.Reservations));
        Name(World.Instances, actual.Instances);
        Name(World.Enis, actual.Enis);
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
            Refused.When(isDry, "DryRunOperation");
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

    private Answer Keep(string name)
    {
        snapshots[name] = World.Copy();
        return Answer.NoContent;
    }

    private Answer Advance(int seconds)
    {
        now += seconds;
        return new Answer(200, null, []);
    }

    private Answer Fault(PutFault fault)
    {
        faults.Clear();
        faults.Add(fault.Action, fault.Code);
        return Answer.NoContent;
    }
}

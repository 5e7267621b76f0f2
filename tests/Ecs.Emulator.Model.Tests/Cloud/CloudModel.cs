using System.Text.Json;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>
/// A second, slow and simple implementation of the address rules, written from <c>docs/fidelity.md</c> and the API
/// reference without the emulator's code. It returns the expected response of the emulator and keeps
/// the expected state.
/// </summary>
/// <param name="settings">The settings of the emulator.</param>
/// <param name="seed">The state document that the account starts with.</param>
/// <param name="begin">The frozen time at the start of the trial: second 0.</param>
internal sealed class CloudModel(Settings settings, JsonElement seed, DateTimeOffset begin)
{
    private static readonly Dictionary<string, Func<ActionContext, IReadOnlyList<object>>> Actions = new()
    {
        ["AssignPrivateIpAddresses"] = AddressAssignment.Assign,
        ["UnassignPrivateIpAddresses"] = AddressAssignment.Unassign,
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
        ["CreateInstance"] = Instances.Create,
        ["AllocateEipAddress"] = Eips.Allocate,
        ["AssociateEipAddress"] = Eips.Associate,
        ["UnassociateEipAddress"] = Eips.Unassociate,
        ["ModifyEipForwardMode"] = Eips.ModifyMode,
        ["ReleaseEipAddress"] = Eips.Release,
        ["CreateNatGateway"] = NatGateways.Create,
        ["DeleteNatGateway"] = NatGateways.Delete,
        ["AllocateIpv6Address"] = Ipv6.Allocate,
        ["ReleaseIpv6Address"] = Ipv6.Release,
        ["CreateHaVip"] = HaVips.Create,
        ["DeleteHaVip"] = HaVips.Delete,
        ["AssociateHaVip"] = HaVips.Associate,
        ["UnassociateHaVip"] = HaVips.Unassociate,
        ["ModifyInstanceVpcAttribute"] = InstanceChanges.Move,
        ["ModifyInstanceSpec"] = InstanceChanges.Resize,
    };

    /// <summary>Actions on several instances use another name for a dry run.</summary>
    private static readonly HashSet<string> MultiInstanceActions =
        ["StartInstances", "StopInstances", "RebootInstances", "DeleteInstances"];

    private readonly Dictionary<string, ModelState> snapshots = [];
    private readonly Dictionary<string, string> faults = [];
    private long now;

    public ModelState State { get; private set; } = Documents.Read(seed, begin);

    public static bool Implements(string action) => Actions.ContainsKey(action);

    public Response Send(Request request)
    {
        RunDueTransitions();
        var response = request switch
        {
            UnmodelledCall => Response.Any,
            ControlRequest look => look.Verb == "GET" ? new Response(200, null, []) : Response.NoContent,
            ApiCall call => Call(call),
            PutState put => Replace(Documents.Read(put.Document, begin)),
            PatchState patch => Patch(patch),
            ResetState => Reset(),
            CreateSnapshot snapshot => CreateSnapshot(snapshot.Name, State),
            CreateSnapshotOfDocument snapshot =>
                CreateSnapshot(snapshot.Name, Documents.Read(snapshot.Document, begin)),
            DeleteSnapshot snapshot =>
                snapshots.Remove(snapshot.Name) ? Response.NoContent : new Response(404, null, []),
            RestoreSnapshot snapshot => snapshots.TryGetValue(snapshot.Name, out var snapshotState)
                ? Replace(snapshotState)
                : new Response(404, null, []),
            AdvanceClock clock => Advance(clock.Seconds),
            PutFault fault => Fault(fault),
            DeleteFaults => ClearFaults(),
            _ => throw new ArgumentException("The model does not know this request.", nameof(request)),
        };
        RunDueTransitions();
        return response;
    }

    /// <summary>
    /// Takes the IDs of resources that the last request created from the emulator's state, which lists them in the
    /// same order.
    /// </summary>
    public void AdoptIds(ModelState actual)
    {
        var created = State.Instances.FindAll(instance => instance.Id.Length == 0);
        Name(State.Vpcs, actual.Vpcs);
        Name(State.VSwitches, actual.VSwitches);
        Name(
            State.VSwitches.SelectMany(vSwitch => vSwitch.Reservations),
            actual.VSwitches.SelectMany(vSwitch => vSwitch.Reservations));
        Name(State.Instances, actual.Instances);
        var managed = State.Enis.FindAll(eni => eni.Id.Length == 0 && eni.ServiceManaged);
        Name(State.Enis, actual.Enis);
        Name(State.NatGateways, actual.NatGateways);
        Name(State.Eips, actual.Eips);
        Name(State.HaVips, actual.HaVips);
        Name(State.Ipv6Addresses, actual.Ipv6Addresses);
        if (State.Groups.Remove("", out var group)
            && actual.Groups.Keys.Except(State.Groups.Keys).SingleOrDefault() is { } groupId)
        {
            group.Created!.Id = groupId;
            State.Groups.Add(groupId, group with { Created = null });
        }

        foreach (var (gateway, eni) in State.NatGateways.FindAll(gateway => gateway.EniId is "").Zip(managed))
        {
            gateway.EniId = eni.Id;
        }

        foreach (var (eni, instance) in State.Enis.FindAll(eni => eni.InstanceId is "").Zip(created))
        {
            eni.InstanceId = instance.Id;
        }
    }

    private static void Name(IEnumerable<Resource> resources, IEnumerable<Resource> actual)
    {
        var known = resources.Select(resource => resource.Id).ToHashSet();
        foreach (var (resource, other) in resources.Zip(actual))
        {
            if (resource.Id.Length == 0 && !known.Contains(other.Id))
            {
                resource.Id = other.Id;
            }
        }
    }

    private Response Call(ApiCall call)
    {
        if (faults.Remove(call.Action, out var code))
        {
            return new ApiError(code).ToResponse();
        }

        // Each action works on a copy, which is discarded if the action fails.
        var arguments = new Arguments(call.Parameters);
        var copy = State.Copy();
        try
        {
            var isDry = arguments.IsTrue("DryRun");
            var token = isDry ? null : arguments.Find("ClientToken");
            if (token is not null && State.Tokens.TryGetValue((call.Action, token), out var earlier))
            {
                ApiError.ThrowIf(earlier.Fingerprint != arguments.Fingerprint, "IdempotentParameterMismatch");
                return earlier.Response;
            }

            var response = new Response(
                200, null, Actions[call.Action](new ActionContext(copy, arguments, settings, now)));
            ApiError.ThrowIf(isDry, MultiInstanceActions.Contains(call.Action) ? "DRYRUN.SUCCESS" : "DryRunOperation");
            if (token is not null)
            {
                copy.Tokens.Add((call.Action, token), (arguments.Fingerprint, response));
            }

            State = copy;
            return response;
        }
        catch (ApiError error)
        {
            return error.ToResponse();
        }
    }

    private void RunDueTransitions() => Transitions.RunDue(State, settings, now);

    private Response Replace(ModelState state)
    {
        State = state.Copy();
        State.Tokens.Clear();
        Transitions.NumberTransitions(State);
        return Response.NoContent;
    }

    private Response Patch(PatchState patch)
    {
        var copy = State.Copy();
        if (!DocumentPatch.TryMerge(copy, patch.Collection, patch.Id, patch.Members))
        {
            return Response.BadDocument;
        }

        State = copy;
        return Response.NoContent;
    }

    private Response Reset()
    {
        faults.Clear();
        return Replace(Documents.Read(seed, begin));
    }

    private Response CreateSnapshot(string name, ModelState state)
    {
        snapshots[name] = state.Copy();
        return Response.NoContent;
    }

    private Response Advance(int seconds)
    {
        now += seconds;
        return new Response(200, null, []);
    }

    private Response ClearFaults()
    {
        faults.Clear();
        return Response.NoContent;
    }

    private Response Fault(PutFault fault)
    {
        faults.Clear();
        faults.Add(fault.Action, fault.Code);
        return Response.NoContent;
    }
}

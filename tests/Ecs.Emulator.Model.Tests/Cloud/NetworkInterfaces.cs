namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>CreateNetworkInterface and the later actions on an ENI.</summary>
internal static class NetworkInterfaces
{
    public static IReadOnlyList<object> Create(ActionContext call)
    {
        var arguments = call.Arguments;
        var groups = arguments.Find("SecurityGroupId") is { } one ? [one] : arguments.List("SecurityGroupIds");
        ApiError.ThrowIf(
            arguments.Find("SecurityGroupId") is not null && arguments.List("SecurityGroupIds").Count > 0,
            "InvalidParameter.Conflict");
        var selection = AddressSelection.Read(arguments);
        bool[] ways =
        [
            selection.Addresses.Count > 0,
            selection.Count is not null,
            selection.Prefixes.Count > 0,
            selection.PrefixCount is not null,
        ];
        ApiError.ThrowIf(ways.Count(way => way) > 1, "InvalidParameter.Conflict");

        call.RequireRegion();
        var vSwitch = call.State.VSwitch(arguments.Get("VSwitchId")) ?? throw new ApiError("InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        RequireJoinable(
            call.State,
            vSwitch.VpcId,
            groups,
            "InvalidOperation.VpcMismatch",
            "JoinedGroupLimitExceed",
            "InvalidOperation.MultiGroupType");
        var eni = new Eni
        {
            VSwitchId = vSwitch.Id,
            Groups = groups,
            DeleteOnRelease = arguments.Find(
            "DeleteOnRelease") != "false"
        };
        ApiError.ThrowIf(selection.Addresses.Count > call.Settings.AvailableEniIpLimit, "InvalidParameter");
        AddressAssignment.RequireQuota(call.Settings, eni, null, selection.Places);
        ApiError.ThrowIf(
            call.State.Enis.Count(other => other.Type != "Primary") >= call.State.EniQuota, "MaxEniCountExceeded");
        groups.ForEach(group => call.RequireRoom(group, 1 + selection.Places));

        var primary = arguments.Find("PrimaryIpAddress") is { } address ? Block.Number(address) : (long?)null;
        List<long> chosen = [.. primary is { } number ? [number] : Array.Empty<long>(), .. selection.Addresses];
        Pool.Require(
            call.State, vSwitch, chosen, selection.Prefixes, "InvalidVSwitchId.IpInvalid",
            "InvalidPrivateIpAddress.Duplicated");
        call.State.Enis.Add(eni);
        Fill(call, vSwitch, eni, primary, selection, "InvalidVSwitchId.IpNotEnough");
        return
        [
            eni, "Available", Block.Text(eni.Primary), .. eni.Secondary
                .Select(Block.Text), .. eni.Prefixes
                .Select(Block.PrefixText),
        ];
    }

    /// <summary>
    /// Assigns the addresses of a new ENI: chosen ones first, then prefixes, then single addresses, because single
    /// addresses could split the blocks that prefixes need.
    /// </summary>
    public static void Fill(
        ActionContext call, VSwitch vSwitch, Eni eni, long? primary, AddressSelection selection, string errorCode)
    {
        if (primary is { } address)
        {
            Pool.Assign(eni, address);
        }

        eni.Secondary.AddRange(selection.Addresses);
        eni.Prefixes.AddRange(selection.Prefixes);
        Pool.AssignNextPrefixes(call.State, vSwitch, eni, selection.PrefixCount ?? 0, errorCode);
        if (primary is null)
        {
            Pool.AssignNext(call.State, vSwitch, eni, 1, errorCode);
        }

        Pool.AssignNext(call.State, vSwitch, eni, selection.Count ?? 0, errorCode);
    }

    /// <summary>Requires that an ENI of the VPC can be in all these groups.</summary>
    public static void RequireJoinable(
        ModelState state,
        string vpcId,
        List<string> groups,
        string otherVpc,
        string tooMany,
        string mixed,
        string unknown = "InvalidSecurityGroupId.NotFound")
    {
        ApiError.ThrowIf(groups.Count > state.GroupsPerEni, tooMany);
        ApiError.ThrowIf(groups.Distinct().Count() < groups.Count, "InvalidParameter.SecurityGroupIdRepeated");
        foreach (var id in groups)
        {
            var group = state.Groups.GetValueOrDefault(id) ?? throw new ApiError(unknown);
            ApiError.ThrowIf(group.VpcId is null, "InvalidSecurityGroupId.NotVpc");
            ApiError.ThrowIf(group.VpcId != vpcId, otherVpc);
        }

        ApiError.ThrowIf(groups.Select(id => state.Groups[id].Type).Distinct().Count() > 1, mixed);
    }

    public static IReadOnlyList<object> Attach(ActionContext call)
    {
        var eni = call.RequireEni();
        var instance = call.RequireInstanceOfEni();
        ApiError.ThrowIf(eni.Type is not ("Secondary" or "Trunk"), "InvalidOperation.InvalidEniType");
        ApiError.ThrowIf(eni.Status != "Available", "InvalidOperation.InvalidEniState");
        ApiError.ThrowIf(instance.Status is not ("Running" or "Stopped"), "InvalidOperation.InvalidEcsState");
        var trunk = call.Arguments.Find("TrunkNetworkInstanceId");
        Trunks.RequireAttachable(call.State, eni, instance, trunk);
        var vSwitch = call.RequireVSwitchOf(eni, instance);
        var there = call.State.Enis.FindAll(other => other.InstanceId == instance.Id);
        var home = there.Find(other => other.Type == "Primary") is { } primary
            ? call.State.VSwitch(primary.VSwitchId)
            : null;
        ApiError.ThrowIf(home is not null && home.VpcId != vSwitch.VpcId, "InvalidOperation.VpcMismatch");
        var type = call.State.Types[instance.Type];
        ApiError.ThrowIf(
            there.Count >= type.AllEnis || (trunk is null && there.Count(other => other.Type != "Member") >= type.Enis),
            "EniPerInstanceLimitExceeded");
        if (eni.Places > 0)
        {
            AddressAssignment.RequireQuota(call.Settings, eni, type, 0);
        }

        if (eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0)
        {
            Ipv6.RequireQuota(eni, type, 0);
        }

        if (trunk is not null)
        {
            eni.DeviceIndex = Trunks.NextIndex(call.State, trunk);
            eni.Type = "Member";
            eni.TrunkId = trunk;
        }

        eni.InstanceId = instance.Id;
        eni.Status = "Attaching";
        call.Begin(eni);
        return [];
    }

    public static IReadOnlyList<object> Detach(ActionContext call)
    {
        var eni = call.RequireEni();
        var instance = call.RequireInstanceOfEni();
        ApiError.ThrowIf(eni.Type == "Primary", "InvalidOperation.DetachPrimaryEniNotAllowed");
        ApiError.ThrowIf(eni.InstanceId != instance.Id, "InvalidParameter.EniNotBelongEcs");
        ApiError.ThrowIf(eni.Status is not ("InUse" or "Detaching"), "InvalidOperation.InvalidEniState");
        ApiError.ThrowIf(instance.Status is not ("Running" or "Stopped"), "InvalidOperation.InvalidEcsState");
        Trunks.RequireNoMembers(call.State, eni);
        GoOn(call, eni, "Detaching");
        return [];
    }

    public static IReadOnlyList<object> Delete(ActionContext call)
    {
        var eni = call.RequireEni();
        ApiError.ThrowIf(eni.Type == "Primary", "InvalidOperation.InvalidEniType");
        ApiError.ThrowIf(eni.Status is not ("Available" or "Deleting"), "InvalidOperation.InvalidEniState");
        Trunks.RequireNoMembers(call.State, eni);
        GoOn(call, eni, "Deleting");
        return [];
    }

    public static IReadOnlyList<object> Modify(ActionContext call)
    {
        var eni = call.RequireEni();
        var groups = call.Arguments.List("SecurityGroupId");
        var goes = call.Arguments.Find("DeleteOnRelease");
        ApiError.ThrowIf(eni.Status is not ("Available" or "InUse"), "InvalidOperation.InvalidEniState");
        ApiError.ThrowIf(
            eni.Type == "Primary" && (groups.Count > 0 || goes is not null),
            "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc");
        if (groups.Count > 0)
        {
            var vSwitch = call.State.VSwitch(eni.VSwitchId) ?? throw new ApiError("InvalidVSwitchId.NotFound");
            RequireJoinable(
                call.State, vSwitch.VpcId, groups, "InvalidOperation.VpcMismatch", "JoinedGroupLimitExceed",
                "InvalidOperation.MultiGroupType");
            foreach (var group in groups.Except(eni.Groups))
            {
                var isAdvanced = call.State.Groups[group].Type == "enterprise";
                call.RequireRoom(
                    group, 1 + eni.Places, isAdvanced
                        ? "InvalidOperation.EniCountExceeded"
                        : "SecurityGroupInstanceLimitExceed");
            }

            eni.Groups = groups;
        }

        eni.DeleteOnRelease = goes is null ? eni.DeleteOnRelease : goes == "true";
        eni.Description = call.Arguments.Find("Description") ?? eni.Description;
        return [];
    }

    /// <summary>
    /// Continues the transition of a document: a transition that is running keeps its end; a state without an end
    /// gets one.
    /// </summary>
    private static void GoOn(ActionContext call, Eni eni, string status)
    {
        if (eni.Ends is null)
        {
            eni.Status = status;
            call.Begin(eni);
        }
    }
}

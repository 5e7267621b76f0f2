namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>CreateNetworkInterface, and what becomes of an ENI afterwards.</summary>
internal static class NetworkInterfaces
{
    public static IReadOnlyList<object> Create(Doing call)
    {
        var arguments = call.Arguments;
        var groups = arguments.Find("SecurityGroupId") is { } one ? [one] : arguments.List("SecurityGroupIds");
        Refused.When(arguments.Find("SecurityGroupId") is not null && arguments.List("SecurityGroupIds").Count > 0, "InvalidParameter.Conflict");
        var wanted = Wanted.Read(arguments);
        var ways = new[] { wanted.Addresses.Count > 0, wanted.Count is not null, wanted.Prefixes.Count > 0, wanted.PrefixCount is not null };
        Refused.When(ways.Count(way => way) > 1, "InvalidParameter.Conflict");

        call.RequireRegion();
        var vSwitch = call.World.VSwitch(arguments.Get("VSwitchId")) ?? throw new Refused("InvalidVSwitchId.NotFound");
        Refused.When(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        RequireJoinable(call.World, vSwitch.VpcId, groups, "InvalidOperation.VpcMismatch", "JoinedGroupLimitExceed", "InvalidOperation.MultiGroupType");
        var eni = new Eni { VSwitchId = vSwitch.Id, Groups = groups, DeleteOnRelease = arguments.Find("DeleteOnRelease") != "false" };
        Refused.When(wanted.Addresses.Count > call.Settings.AvailableEniIpLimit, "InvalidParameter");
        Assigning.RequireQuota(call.Settings, eni, null, wanted.Places);
        Refused.When(call.World.Enis.Count(other => other.Type != "Primary") >= call.World.EniQuota, "MaxEniCountExceeded");
        groups.ForEach(group => call.RequireRoom(group, 1 + wanted.Places));

        var primary = arguments.Find("PrimaryIpAddress") is { } address ? Block.Number(address) : (long?)null;
        List<long> chosen = [.. primary is { } number ? [number] : Array.Empty<long>(), .. wanted.Addresses];
        Pool.Require(
            call.World, vSwitch, chosen, wanted.Prefixes, "InvalidVSwitchId.IpInvalid", "InvalidPrivateIpAddress.Duplicated");
        call.World.Enis.Add(eni);
        Fill(call, vSwitch, eni, primary, wanted, "InvalidVSwitchId.IpNotEnough");
        return
        [
            eni, "Available", Block.Text(eni.Primary), .. eni.Secondary.Select(Block.Text), .. eni.Prefixes.Select(Block.PrefixText),
        ];
    }

    /// <summary>
    /// Gives a new ENI its addresses. What is chosen comes first; then prefixes of the cloud's choice, before single addresses
    /// could break up the blocks that they need.
    /// </summary>
    public static void Fill(Doing call, VSwitch vSwitch, Eni eni, long? primary, Wanted wanted, string otherwise)
    {
        if (primary is { } address)
        {
            Pool.Give(eni, address);
        }

        eni.Secondary.AddRange(wanted.Addresses);
        eni.Prefixes.AddRange(wanted.Prefixes);
        Pool.GiveNextPrefixes(call.World, vSwitch, eni, wanted.PrefixCount ?? 0, otherwise);
        if (primary is null)
        {
            Pool.GiveNext(call.World, vSwitch, eni, 1, otherwise);
        }

        Pool.GiveNext(call.World, vSwitch, eni, wanted.Count ?? 0, otherwise);
    }

    /// <summary>Refuses groups that an ENI of the VPC cannot be in together.</summary>
    public static void RequireJoinable(
        World world,
        string vpcId,
        List<string> groups,
        string otherVpc,
        string tooMany,
        string mixed,
        string unknown = "InvalidSecurityGroupId.NotFound")
    {
        Refused.When(groups.Count > world.GroupsPerEni, tooMany);
        Refused.When(groups.Distinct().Count() < groups.Count, "InvalidParameter.SecurityGroupIdRepeated");
        foreach (var id in groups)
        {
            var group = world.Groups.GetValueOrDefault(id) ?? throw new Refused(unknown);
            Refused.When(group.VpcId is null, "InvalidSecurityGroupId.NotVpc");
            Refused.When(group.VpcId != vpcId, otherVpc);
        }

        Refused.When(groups.Select(id => world.Groups[id].Type).Distinct().Count() > 1, mixed);
    }

    public static IReadOnlyList<object> Attach(Doing call)
    {
        var eni = call.RequireEni();
        var instance = call.RequireInstanceOfEni();
        Refused.When(eni.Type is not ("Secondary" or "Trunk"), "InvalidOperation.InvalidEniType");
        Refused.When(eni.Status != "Available", "InvalidOperation.InvalidEniState");
        Refused.When(instance.Status is not ("Running" or "Stopped"), "InvalidOperation.InvalidEcsState");
        var trunk = call.Arguments.Find("TrunkNetworkInstanceId");
        Trunks.RequireAttachable(call.World, eni, instance, trunk);
        var vSwitch = call.RequireVSwitchOf(eni, instance);
        var there = call.World.Enis.FindAll(other => other.InstanceId == instance.Id);
        var home = there.Find(other => other.Type == "Primary") is { } primary ? call.World.VSwitch(primary.VSwitchId) : null;
        Refused.When(home is not null && home.VpcId != vSwitch.VpcId, "InvalidOperation.VpcMismatch");
        var type = call.World.Types[instance.Type];
        Refused.When(
            there.Count >= type.AllEnis || (trunk is null && there.Count(other => other.Type != "Member") >= type.Enis),
            "EniPerInstanceLimitExceeded");
        if (eni.Places > 0)
        {
            Assigning.RequireQuota(call.Settings, eni, type, 0);
        }

        if (eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0)
        {
            Ipv6.RequireQuota(eni, type, 0);
        }

        if (trunk is not null)
        {
            eni.DeviceIndex = Trunks.NextIndex(call.World, trunk);
            eni.Type = "Member";
            eni.TrunkId = trunk;
        }

        eni.InstanceId = instance.Id;
        eni.Status = "Attaching";
        call.Begin(eni);
        return [];
    }

    public static IReadOnlyList<object> Detach(Doing call)
    {
        var eni = call.RequireEni();
        var instance = call.RequireInstanceOfEni();
        Refused.When(eni.Type == "Primary", "InvalidOperation.DetachPrimaryEniNotAllowed");
        Refused.When(eni.InstanceId != instance.Id, "InvalidParameter.EniNotBelongEcs");
        Refused.When(eni.Status is not ("InUse" or "Detaching"), "InvalidOperation.InvalidEniState");
        Refused.When(instance.Status is not ("Running" or "Stopped"), "InvalidOperation.InvalidEcsState");
        Trunks.RequireNoMembers(call.World, eni);
        GoOn(call, eni, "Detaching");
        return [];
    }

    public static IReadOnlyList<object> Delete(Doing call)
    {
        var eni = call.RequireEni();
        Refused.When(eni.Type == "Primary", "InvalidOperation.InvalidEniType");
        Refused.When(eni.Status is not ("Available" or "Deleting"), "InvalidOperation.InvalidEniState");
        Trunks.RequireNoMembers(call.World, eni);
        GoOn(call, eni, "Deleting");
        return [];
    }

    public static IReadOnlyList<object> Modify(Doing call)
    {
        var eni = call.RequireEni();
        var groups = call.Arguments.List("SecurityGroupId");
        var goes = call.Arguments.Find("DeleteOnRelease");
        Refused.When(eni.Status is not ("Available" or "InUse"), "InvalidOperation.InvalidEniState");
        Refused.When(
            eni.Type == "Primary" && (groups.Count > 0 || goes is not null),
            "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc");
        if (groups.Count > 0)
        {
            var vSwitch = call.World.VSwitch(eni.VSwitchId) ?? throw new Refused("InvalidVSwitchId.NotFound");
            RequireJoinable(
                call.World, vSwitch.VpcId, groups, "InvalidOperation.VpcMismatch", "JoinedGroupLimitExceed", "InvalidOperation.MultiGroupType");
            foreach (var group in groups.Except(eni.Groups))
            {
                var isAdvanced = call.World.Groups[group].Type == "enterprise";
                call.RequireRoom(
                    group, 1 + eni.Places, isAdvanced ? "InvalidOperation.EniCountExceeded" : "SecurityGroupInstanceLimitExceed");
            }

            eni.Groups = groups;
        }

        eni.DeleteOnRelease = goes is null ? eni.DeleteOnRelease : goes == "true";
        eni.Description = call.Arguments.Find("Description") ?? eni.Description;
        return [];
    }

    /// <summary>What is under way ends when it would have; what is stuck in the state, or not in it, begins now.</summary>
    private static void GoOn(Doing call, Eni eni, string status)
    {
        if (eni.Ends is null)
        {
            eni.Status = status;
            call.Begin(eni);
        }
    }
}

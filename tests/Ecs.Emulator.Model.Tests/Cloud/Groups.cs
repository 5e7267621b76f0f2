namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Security groups, and instances in them: their addresses are those of the primary ENI.</summary>
internal static class Groups
{
    private const string OtherVpc = "InvalidInstanceId.Mismatch";

    public static IReadOnlyList<object> Create(Doing call)
    {
        call.RequireRegion();
        var vpc = call.World.Vpc(call.Arguments.Get("VpcId")) ?? throw new Refused("InvalidVpcId.NotFound");
        Refused.When(vpc.Status != "Available", "IncorrectVpcStatus");
        Refused.When(call.World.Groups.Count >= call.World.GroupQuota, "QuotaExceed.SecurityGroup");
        var type = call.Arguments.Find("SecurityGroupType") ?? "normal";
        var made = new MadeGroup();
        call.World.Groups.Add("", new Group(vpc.Id, type, type == "normal" ? 2_000 : 65_536, made));
        return [made];
    }

    public static IReadOnlyList<object> Delete(Doing call)
    {
        call.RequireRegion();
        var id = call.Arguments.Get("SecurityGroupId");
        Refused.When(!call.World.Groups.ContainsKey(id), "InvalidSecurityGroup.NotFound");
        Refused.When(call.World.Enis.Exists(eni => eni.Groups.Contains(id)), "DependencyViolation of a group");
        call.World.Groups.Remove(id);
        return [];
    }

    public static IReadOnlyList<object> Join(Doing call)
    {
        if (call.Arguments.Find("NetworkInterfaceId") is not null)
        {
            return JoinEni(call);
        }

        var (eni, group) = Require(call);
        Refused.When(eni is not null && eni.Groups.Contains(group), "InvalidInstanceId.AlreadyExists");
        Put(call, eni, [.. eni?.Groups ?? [], group]);
        return [];
    }

    public static IReadOnlyList<object> Leave(Doing call)
    {
        if (call.Arguments.Find("NetworkInterfaceId") is not null)
        {
            return LeaveEni(call);
        }

        var (eni, group) = Require(call);
        Refused.When(eni is null || !eni.Groups.Contains(group), "InstanceNotInSecurityGroup");
        Refused.When(eni!.Groups.Count == 1, "InstanceLastSecurityGroup");
        eni.Groups.Remove(group);
        return [];
    }

    /// <summary>ModifyInstanceAttribute: the groups that are named take the place of all.</summary>
    public static IReadOnlyList<object> Set(Doing call)
    {
        var instance = RequireInstance(call);
        List<string> groups = [.. call.Arguments.List("SecurityGroupIds").Distinct()];
        if (groups.Count > 0)
        {
            Put(call, Primary(call.World, instance), groups);
        }

        return [];
    }

    private static IReadOnlyList<object> JoinEni(Doing call)
    {
        var (eni, group) = RequireEni(call);
        var vSwitch = call.World.VSwitch(eni.VSwitchId) ?? throw new Refused("InvalidVSwitchId.NotFound");
        Refused.When(
            call.World.Groups[group].VpcId is { } vpcId && vpcId != vSwitch.VpcId, "InvalidOperation.VpcMismatch");
        List<string> groups = [.. eni.Groups.Append(group).Distinct()];
        NetworkInterfaces.RequireJoinable(
            call.World, vSwitch.VpcId, groups, OtherVpc, "InstanceSecurityGroupLimitExceeded",
            "InvalidOperation.MultiGroupType of an instance");
        if (!eni.Groups.Contains(group))
        {
            call.RequireRoom(group, 1 + eni.Places);
        }

        eni.Groups = groups;
        return [];
    }

    private static IReadOnlyList<object> LeaveEni(Doing call)
    {
        var (eni, group) = RequireEni(call);
        Refused.When(!eni.Groups.Contains(group), "InvalidSecurityGroupAssociation.NotFound");
        Refused.When(eni.Groups.Count == 1, "InvalidOperation.AtLeastInOneGroup");
        eni.Groups.Remove(group);
        return [];
    }

    private static (Eni Eni, string Group) RequireEni(Doing call)
    {
        var eni = call.RequireEni();
        Refused.When(eni.Type == "Primary", "InvalidOperation.InvalidEniType");
        Refused.When(eni.Status is not ("Available" or "InUse"), "InvalidOperation.InvalidEniState");
        var group = call.Arguments.Get("SecurityGroupId");
        Refused.When(!call.World.Groups.ContainsKey(group), "InvalidSecurityGroupId.NotFound");
        return (eni, group);
    }

    private static void Put(Doing call, Eni? eni, List<string> groups)
    {
        var vSwitch = eni is null ? null : call.World.VSwitch(eni.VSwitchId);
        Refused.When(vSwitch is null, OtherVpc);
        NetworkInterfaces.RequireJoinable(
            call.World, vSwitch!.VpcId, groups, OtherVpc, "InstanceSecurityGroupLimitExceeded", "InvalidOperation.MultiGroupType of an instance");
        foreach (var group in groups.Except(eni!.Groups))
        {
            call.RequireRoom(group, 1 + eni.Places);
        }

        eni.Groups = groups;
    }

    private static (Eni? Eni, string Group) Require(Doing call)
    {
        var instance = RequireInstance(call);
        var group = call.Arguments.Get("SecurityGroupId");
        Refused.When(!call.World.Groups.ContainsKey(group), "InvalidSecurityGroupId.NotFound");
        return (Primary(call.World, instance), group);
    }

    private static Instance RequireInstance(Doing call)
    {
        var instance = call.World.Instance(call.Arguments.Get("InstanceId")) ?? throw new Refused("InvalidInstanceId.NotFound");
        Refused.When(instance.Status is not ("Running" or "Stopped"), "IncorrectInstanceStatus");
        return instance;
    }

    private static Eni? Primary(World world, Instance instance) =>
        world.Enis.Find(eni => eni.InstanceId == instance.Id && eni.Type == "Primary");
}

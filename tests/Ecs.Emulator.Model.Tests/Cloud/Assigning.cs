namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>AssignPrivateIpAddresses and UnassignPrivateIpAddresses.</summary>
internal static class Assigning
{
    public static IReadOnlyList<object> Assign(Doing call)
    {
        var wanted = Wanted.Read(call.Arguments);
        var single = wanted.Addresses.Count > 0 || wanted.Count is not null;
        var prefixes = wanted.Prefixes.Count > 0 || wanted.PrefixCount is not null;
        Refused.When(single && prefixes, "InvalidParameter");
        Refused.When(wanted.Prefixes.Count > 0 && wanted.PrefixCount is not null, "InvalidParameter");
        Refused.When(wanted.Addresses.Count > 0 && wanted.Count is { } count && count != wanted.Addresses.Count, "InvalidParameter");
        Refused.When(!single && !prefixes, "MissingParameter");

        var eni = call.RequireEni();
        var (instance, vSwitch) = RequireChangeable(call, eni);
        RequireGroups(call.World, eni, vSwitch);
        var type = eni.Status == "InUse" && instance is not null ? call.World.Types[instance.Type] : null;
        Refused.When(wanted.Addresses.Count > (type?.Addresses ?? call.Settings.AvailableEniIpLimit), "InvalidParameter");
        RequireQuota(call.Settings, eni, type, wanted.Places);
        Pool.Require(
            call.World, vSwitch, wanted.Addresses, wanted.Prefixes, "InvalidVSwitchId.IpInvalid", "InvalidIp.IpAssigned");

        var addresses = wanted.Addresses;
        var blocks = wanted.Prefixes;
        addresses.ForEach(address => Pool.Give(eni, address));
        eni.Prefixes.AddRange(blocks);
        if (addresses.Count == 0 && wanted.Count is { } number)
        {
            addresses = Pool.GiveNext(call.World, vSwitch, eni, number, "InvalidVSwitchId.IpNotEnough");
        }

        if (wanted.PrefixCount is { } prefixNumber)
        {
            blocks = Pool.GiveNextPrefixes(call.World, vSwitch, eni, prefixNumber, "InvalidVSwitchId.IpNotEnough");
        }

        eni.Groups.ForEach(group => call.RequireRoom(group, 0));
        return [eni, .. addresses.Select(Block.Text), .. blocks.Select(Block.PrefixText)];
    }

    public static IReadOnlyList<object> Unassign(Doing call)
    {
        var wanted = Wanted.Read(call.Arguments);
        Refused.When(wanted.Addresses.Count + wanted.Prefixes.Count == 0, "MissingParameter");
        Refused.When(wanted.Addresses.Count > 0 && wanted.Prefixes.Count > 0, "InvalidParameter.Conflict");

        var eni = call.RequireEni();
        var (_, vSwitch) = RequireChangeable(call, eni);
        var all = wanted.Addresses.Concat(wanted.Prefixes).ToList();
        var each = wanted.Addresses.Concat(wanted.Prefixes.SelectMany(Block.OfPrefix));
        Refused.When(each.Any(address => !vSwitch.Block.Contains(address)), "InvalidVSwitchId.IpInvalid");
        Refused.When(all.Distinct().Count() < all.Count, "InvalidIp.IpRepeated");
        Refused.When(wanted.Addresses.Exists(address => !eni.Secondary.Contains(address)), "InvalidIp.IpUnassigned");
        Refused.When(wanted.Prefixes.Exists(first => !eni.Prefixes.Contains(first)), "InvalidIp.IpUnassigned");

        eni.Secondary.RemoveAll(wanted.Addresses.Contains);
        eni.Prefixes.RemoveAll(wanted.Prefixes.Contains);
        return [];
    }

    /// <summary>Refuses so many more places: by the type of the ENI's instance, or by the limit of an Available ENI.</summary>
    public static void RequireQuota(Settings settings, Eni eni, InstanceType? type, int more)
    {
        if (type is null)
        {
            Refused.When(eni.Places + more > settings.AvailableEniIpLimit, "MaxEniPrivateIpsCountExceeded");
            return;
        }

        Refused.When(type.Addresses <= 1, "InvalidOperation.Ipv4NotSupport");
        Refused.When(1 + eni.Places + more > type.Addresses, "InvalidOperation.Ipv4CountExceeded");
    }

    public static (Instance? Instance, VSwitch VSwitch) RequireChangeable(Doing call, Eni eni)
    {
        Refused.When(eni.Type == "Member", "InvalidOperation.InvalidEniType");
        Refused.When(eni.Status is not ("Available" or "InUse"), "InvalidOperation.InvalidEniState");
        var instance = call.World.Instance(eni.InstanceId);
        Refused.When(eni.InstanceId is not null && instance is null, "InvalidEcsId.NotFound");
        Refused.When(
            eni.Type == "Primary" && instance is not null && instance.Status is not ("Running" or "Stopped"),
            "InvalidOperation.InvalidEcsState");
        return (instance, call.RequireVSwitchOf(eni, instance));
    }

    private static void RequireGroups(World world, Eni eni, VSwitch vSwitch)
    {
        foreach (var id in eni.Groups)
        {
            var group = world.Groups.GetValueOrDefault(id) ?? throw new Refused("InvalidSecurityGroupId.NotFound");
            Refused.When(group.VpcId is null, "InvalidSecurityGroupId.NotVpc");
            Refused.When(group.VpcId != vSwitch.VpcId, "InvalidOperation.VpcMismatch");
        }
    }
}

namespace Ecs.Emulator.Model.Tests.Cloud;

internal static class AddressAssignment
{
    public static IReadOnlyList<object> Assign(ActionContext call)
    {
        var selection = AddressSelection.Read(call.Arguments);
        var single = selection.Addresses.Count > 0 || selection.Count is not null;
        var prefixes = selection.Prefixes.Count > 0 || selection.PrefixCount is not null;
        ApiError.ThrowIf(single && prefixes, "InvalidParameter");
        ApiError.ThrowIf(selection.Prefixes.Count > 0 && selection.PrefixCount is not null, "InvalidParameter");
        ApiError.ThrowIf(
            selection.Addresses.Count > 0 && selection.Count is { } count && count != selection.Addresses.Count,
            "InvalidParameter");
        ApiError.ThrowIf(!single && !prefixes, "MissingParameter");

        var eni = call.RequireEni();
        var (instance, vSwitch) = RequireChangeable(call, eni);
        RequireGroups(call.State, eni, vSwitch);
        Eips.RequireSecondaryAddresses(call.State, eni);
        var type = eni.Status == "InUse" && instance is not null ? call.State.Types[instance.Type] : null;
        ApiError.ThrowIf(
            selection.Addresses.Count > (type?.Addresses ?? call.Settings.AvailableEniIpLimit), "InvalidParameter");
        RequireQuota(call.Settings, eni, type, selection.Places);
        Pool.Require(
            call.State, vSwitch, selection.Addresses, selection.Prefixes, "InvalidVSwitchId.IpInvalid",
            "InvalidIp.IpAssigned");

        var addresses = selection.Addresses;
        var blocks = selection.Prefixes;
        addresses.ForEach(address => Pool.Assign(eni, address));
        eni.Prefixes.AddRange(blocks);
        if (addresses.Count == 0 && selection.Count is { } number)
        {
            addresses = Pool.AssignNext(call.State, vSwitch, eni, number, "InvalidVSwitchId.IpNotEnough");
        }

        if (selection.PrefixCount is { } prefixNumber)
        {
            blocks = Pool.AssignNextPrefixes(call.State, vSwitch, eni, prefixNumber, "InvalidVSwitchId.IpNotEnough");
        }

        eni.Groups.ForEach(group => call.RequireRoom(group, 0));
        return [eni, .. addresses.Select(Block.Text), .. blocks.Select(Block.PrefixText)];
    }

    public static IReadOnlyList<object> Unassign(ActionContext call)
    {
        var selection = AddressSelection.Read(call.Arguments);
        ApiError.ThrowIf(selection.Addresses.Count + selection.Prefixes.Count == 0, "MissingParameter");
        ApiError.ThrowIf(selection.Addresses.Count > 0 && selection.Prefixes.Count > 0, "InvalidParameter.Conflict");

        var eni = call.RequireEni();
        var (_, vSwitch) = RequireChangeable(call, eni);
        var all = selection.Addresses.Concat(selection.Prefixes).ToList();
        var each = selection.Addresses.Concat(selection.Prefixes.SelectMany(Block.OfPrefix));
        ApiError.ThrowIf(each.Any(address => !vSwitch.Block.Contains(address)), "InvalidVSwitchId.IpInvalid");
        ApiError.ThrowIf(all.Distinct().Count() < all.Count, "InvalidIp.IpRepeated");
        ApiError.ThrowIf(
            selection.Addresses.Exists(address => !eni.Secondary.Contains(address)), "InvalidIp.IpUnassigned");
        ApiError.ThrowIf(selection.Prefixes.Exists(first => !eni.Prefixes.Contains(first)), "InvalidIp.IpUnassigned");
        Eips.RequireNone(call.State, eni, selection.Addresses);

        eni.Secondary.RemoveAll(selection.Addresses.Contains);
        eni.Prefixes.RemoveAll(selection.Prefixes.Contains);
        return [];
    }

    /// <summary>Checks the quota: that of the instance type, or the limit of an Available ENI.</summary>
    public static void RequireQuota(Settings settings, Eni eni, InstanceType? type, int more)
    {
        if (type is null)
        {
            ApiError.ThrowIf(eni.Places + more > settings.AvailableEniIpLimit, "MaxEniPrivateIpsCountExceeded");
            return;
        }

        ApiError.ThrowIf(type.Addresses <= 1, "InvalidOperation.Ipv4NotSupport");
        ApiError.ThrowIf(1 + eni.Places + more > type.Addresses, "InvalidOperation.Ipv4CountExceeded");
    }

    public static (Instance? Instance, VSwitch VSwitch) RequireChangeable(ActionContext call, Eni eni)
    {
        ApiError.ThrowIf(eni.Type == "Member", "InvalidOperation.InvalidEniType");
        ApiError.ThrowIf(eni.Status is not ("Available" or "InUse"), "InvalidOperation.InvalidEniState");
        var instance = call.State.Instance(eni.InstanceId);
        ApiError.ThrowIf(eni.InstanceId is not null && instance is null, "InvalidEcsId.NotFound");
        ApiError.ThrowIf(
            eni.Type == "Primary" && instance is not null && instance.Status is not ("Running" or "Stopped"),
            "InvalidOperation.InvalidEcsState");
        return (instance, call.RequireVSwitchOf(eni, instance));
    }

    private static void RequireGroups(ModelState state, Eni eni, VSwitch vSwitch)
    {
        foreach (var id in eni.Groups)
        {
            var group = state.Groups.GetValueOrDefault(id) ?? throw new ApiError("InvalidSecurityGroupId.NotFound");
            ApiError.ThrowIf(group.VpcId is null, "InvalidSecurityGroupId.NotVpc");
            ApiError.ThrowIf(group.VpcId != vSwitch.VpcId, "InvalidOperation.VpcMismatch");
        }
    }
}

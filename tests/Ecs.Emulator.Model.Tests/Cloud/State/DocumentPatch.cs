using System.Text.Json.Nodes;

namespace Ecs.Emulator.Model.Tests.Cloud.State;

/// <summary>Merges patches of state documents into the model.</summary>
internal static class DocumentPatch
{
    /// <summary>
    /// Merges one resource of a patch into the state; null deletes it. Returns false if the result would be invalid.
    /// </summary>
    public static bool TryMerge(ModelState state, string collection, string id, JsonObject? members)
    {
        switch (collection)
        {
            case "vSwitches" when members is null:
                state.VSwitches.RemoveAll(vSwitch => vSwitch.Id == id);
                break;
            case "vSwitches":
                Merge(state.VSwitch(id)!, members);
                break;
            case "securityGroups" when members is null:
                state.Groups.Remove(id);
                break;
            case "securityGroups":
                state.Groups[id] = state.Groups[id] with { Limit = members["privateIpAddressLimit"]!.GetValue<int>() };
                break;
            case "instances" when members is null:
                state.Instances.RemoveAll(instance => instance.Id == id);
                break;
            case "instances":
                Merge(state.Instance(id)!, members);
                break;
            case "networkInterfaces" when members is null:
                state.Enis.RemoveAll(eni => eni.Id == id);
                break;
            default:
                Merge(state, id, members!);
                break;
        }

        Transitions.NumberTransitions(state);
        return IsValid(state);
    }

    /// <summary>
    /// Whether every address is in a valid range and belongs to only one resource of its VSwitch.
    /// </summary>
    private static bool IsValid(ModelState state) =>
        state.Ipv6Addresses.TrueForAll(address => Ipv6.IsValid(state, address))
        && state.HaVips.TrueForAll(haVip =>
            (state.VSwitch(haVip.VSwitchId) is not { } vSwitch || Pool.IsUsable(vSwitch, haVip.Address))
            && !state.Enis.Exists(eni => eni.VSwitchId == haVip.VSwitchId && eni.Addresses.Contains(haVip.Address)))
        && state.Enis.TrueForAll(eni =>
            state.VSwitch(eni.VSwitchId) is not { } vSwitch
            || (eni.Addresses.All(address => Pool.IsUsable(vSwitch, address))
                && (vSwitch.Ipv6 is not { } block || Ipv6.AllUsable(block, eni))))
        && state.Enis.GroupBy(eni => eni.VSwitchId).All(inOne =>
            inOne.SelectMany(eni => eni.Addresses).Distinct().Count() == inOne.Sum(eni => eni.Addresses.Count())
            && Ipv6.IsEachHeldOnce(inOne));

    private static void Merge(VSwitch vSwitch, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            var text = value?.GetValue<string>();
            switch (name)
            {
                case "status":
                    vSwitch.Status = text!;
                    break;
                case "lastAssignedIpv4Prefix":
                    vSwitch.LastAssignedPrefix = text is null ? null : Block.Parse(text).First;
                    break;
                default:
                    vSwitch.LastAssigned = text is null ? null : Block.Number(text);
                    break;
            }
        }
    }

    private static void Merge(Instance instance, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            if (name == "status")
            {
                instance.Status = value!.GetValue<string>();
            }
            else
            {
                instance.Zone = value!.GetValue<string>();
            }
        }
    }

    private static void Merge(ModelState state, string id, JsonObject members)
    {
        var eni = state.Eni(id);
        if (eni is null)
        {
            eni = new Eni { Id = id, VSwitchId = members["vSwitchId"]!.GetValue<string>() };
            state.Enis.Add(eni);
        }

        foreach (var (name, value) in members)
        {
            switch (name)
            {
                case "vSwitchId":
                    eni.VSwitchId = value!.GetValue<string>();
                    break;
                case "primaryIpAddress":
                    eni.Primary = Block.Number(value!.GetValue<string>());
                    break;
                case "privateIpAddresses":
                    eni.Secondary = [.. value!.AsArray().Select(address => Block.Number(address!.GetValue<string>()))];
                    break;
                case "status":
                    eni.Status = value!.GetValue<string>();
                    break;
                case "type":
                    eni.Type = value!.GetValue<string>();
                    break;
                case "taskInProgress":
                    eni.TaskInProgress = value!.GetValue<bool>();
                    break;
                default:
                    eni.ServiceManaged = value is not null;
                    break;
            }
        }
    }
}

using System.Globalization;
using System.Text;

namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>All of a state that requests can change, in one text.</summary>
internal static class Snapshot
{
    public static string Of(AccountState state)
    {
        var text = new StringBuilder();
        foreach (var eni in state.NetworkInterfaces)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{eni} {string.Join(',', eni.SecurityGroupIds)} {string.Join(',', eni.PrivateIpAddresses)} "
                    + $"{string.Join(',', eni.Ipv4Prefixes)} {string.Join(',', eni.Ipv6Addresses)} "
                    + $"{string.Join(',', eni.Ipv6Prefixes)}"
                + $" {string.Join(',', eni.Tags)}");
        }

        foreach (var instance in state.Instances)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{instance.Id} {instance.Status} {instance.Name} {instance.UserData} {instance.BeingDeleted} "
                    + $"{instance.AutoReleaseTime}");
        }

        foreach (var vSwitch in state.VSwitches)
        {
            var pool = state.AddressesOf(vSwitch);
            var ipv6 = state.Ipv6AddressesOf(vSwitch);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{vSwitch.Id} {pool.FreeAddressCount} {pool.FreePrefixCount} "
                + $"{state.CursorsOf(vSwitch.Id)} {ipv6?.FreePrefixCount} {vSwitch}");
        }

        foreach (var group in state.SecurityGroups)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{group} {string.Join(',', group.Tags)} {state.PrivateAddressesIn(group.Id)}");
        }

        foreach (var instance in state.Instances)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{instance} {string.Join(',', instance.Tags)}");
        }

        foreach (var group in state.ResourceGroups)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{group} {string.Join(',', group.Tags)}");
        }

        foreach (var vpc in state.Vpcs)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{vpc} {string.Join(',', vpc.CidrBlocks)} {string.Join(',', vpc.Tags)}");
        }

        text.AppendLine(string.Join(',', state.VSwitches.SelectMany(vSwitch => vSwitch.CidrReservations)));
        text.AppendLine(string.Join(',', state.Instances.SelectMany(instance => instance.DataDisks)));
        text.AppendLine(string.Join(',', state.NetworkInterfacePermissions));
        return text.ToString();
    }
}

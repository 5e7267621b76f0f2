using System.Globalization;
using System.Text;

namespace Ecs.Emulator.Domain.Tests;

/// <summary>All of a world that calls on ENIs can change, in one text.</summary>
internal static class Snapshot
{
    public static string Of(World world)
    {
        var text = new StringBuilder();
        foreach (var eni in world.NetworkInterfaces)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{eni} {string.Join(',', eni.SecurityGroupIds)} {string.Join(',', eni.PrivateIpAddresses)} {string.Join(',', eni.Ipv4Prefixes)} {string.Join(',', eni.Ipv6Addresses)} {string.Join(',', eni.Ipv6Prefixes)}"
                + $" {string.Join(',', eni.Tags)}");
        }

        foreach (var instance in world.Instances)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{instance.Id} {instance.Status} {instance.Name} {instance.UserData} {instance.BeingDeleted} {instance.AutoReleaseTime}");
        }

        foreach (var vSwitch in world.VSwitches)
        {
            var pool = vSwitch.Addresses;
            var ipv6 = vSwitch.Ipv6Addresses;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{vSwitch.Id} {pool.FreeAddressCount} {pool.FreePrefixCount} "
                + $"{pool.LastHandedOut} {pool.LastHandedOutPrefix} "
                + $"{ipv6?.FreePrefixCount} {ipv6?.LastHandedOut} {ipv6?.LastHandedOutPrefix}");
        }

        foreach (var group in world.SecurityGroups)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{group} {string.Join(',', group.Tags)} {world.PrivateAddressesIn(group.Id)}");
        }

        foreach (var instance in world.Instances)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{instance} {string.Join(',', instance.Tags)}");
        }

        foreach (var group in world.ResourceGroups)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{group} {string.Join(',', group.Tags)}");
        }

        return text.ToString();
    }
}

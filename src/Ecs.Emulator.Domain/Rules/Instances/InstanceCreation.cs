using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Disks;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The rules of RunInstances.</summary>
internal static class InstanceCreation
{
    /// <summary>Creates and starts instances: all that are requested, or at least the minimum.</summary>
    /// <returns>Their ids.</returns>
    /// <exception cref="RefusedException">
    /// In this order: the region, the type, the image, the zone, the resource group, the VSwitches and their zone, the number of
    /// ENIs, the ENIs that exist, the public addresses, and what <see cref="NetworkInterfaceCreation.Check"/> rejects.
    /// </exception>
    public static Plan<ImmutableArray<InstanceId>> Run(AccountState state, InstancesSpec spec)
    {
        var region = state.RequireRegion(spec.RegionId);
        var type = state.FindInstanceType(spec.InstanceType) ?? throw new RefusedException(Refusal.InstanceTypeNotFound);
        _ = state.FindImage(spec.Model.ImageId) ?? throw new RefusedException(Refusal.ImageNotFound);
        if (spec.ZoneId is { } named && !state.HasZone(region, named))
        {
            throw new RefusedException(Refusal.ZoneNotFound);
        }

        state.RequireResourceGroup(spec.Model.ResourceGroupId);
        var primary = RequireVSwitches(state, spec);
        if (spec.NetworkInterfaces.Length + spec.Existing.Length > type.EniQuantity)
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfacesOnInstance);
        }

        if (spec.Existing.Distinct().Count() < spec.Existing.Length)
        {
            throw new RefusedException(Refusal.NetworkInterfaceRepeated);
        }

        var existing = spec.Existing.Select(id => RequireExisting(state, region, type, primary, id)).ToList();
        var creation = RequireRoom(state, spec, type, out var amount);

        var changes = state.NewChanges();
        var publicAddresses = new HashSet<Ipv4Address>();
        var ids = ImmutableArray.CreateBuilder<InstanceId>(amount);
        for (var number = 0; number < amount; number++)
        {
            var instance = NewInstance(state, changes, spec, type, primary.ZoneId, publicAddresses, number);
            changes.Add(state.Instances, instance);
            AddNetworkInterfaces(changes, spec, creation, instance.Id, number);
            ids.Add(instance.Id);
        }

        foreach (var eni in existing)
        {
            changes.Replace(
                state.NetworkInterfaces, eni, eni with { Status = NetworkInterfaceStatus.InUse, InstanceId = ids[0] });
        }

        creation.MoveCursors(changes);
        return new(changes, ids.MoveToImmutable());
    }

    /// <summary>The VSwitch of the primary ENI, which the others share zone and VPC with.</summary>
    private static VSwitch RequireVSwitches(AccountState state, InstancesSpec spec)
    {
        VSwitch? primary = null;
        foreach (var eni in spec.NetworkInterfaces)
        {
            var vSwitch = state.VSwitches.Find(spec.RegionId, eni.VSwitchId)
                ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
            primary ??= vSwitch;
            if (spec.ZoneId is { } zone && vSwitch.ZoneId != zone)
            {
                throw new RefusedException(Refusal.VSwitchNotInZone, vSwitch.ZoneId.Value);
            }

            if (vSwitch.ZoneId != primary.ZoneId)
            {
                throw new RefusedException(Refusal.ZoneMismatch);
            }

            if (vSwitch.VpcId != primary.VpcId)
            {
                throw new RefusedException(Refusal.VpcMismatch);
            }
        }

        return primary!;
    }

    private static NetworkInterface RequireExisting(
        AccountState state, Region region, InstanceType type, VSwitch primary, NetworkInterfaceId id)
    {
        var eni = NetworkInterfaceRules.Require(state, region.Id, id);
        NetworkInterfaceRules.RequireType(eni, "Secondary", eni.Type == NetworkInterfaceType.Secondary);
        NetworkInterfaceRules.RequireState(eni, "Available", eni.Status == NetworkInterfaceStatus.Available);
        var vSwitch = state.VSwitches.Find(eni.VSwitchId)
            ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
        if (vSwitch.ZoneId != primary.ZoneId)
        {
            throw new RefusedException(Refusal.ZoneMismatch);
        }

        if (vSwitch.VpcId != primary.VpcId)
        {
            throw new RefusedException(Refusal.VpcMismatch);
        }

        AddressQuota.OfAttached(eni, type).RequireHeld();
        if (eni.Ipv6Count > 0)
        {
            Ipv6Rules.RequireQuota(id.Value, type, eni.Ipv6Count, 0);
        }

        return eni;
    }

    /// <summary>Checks for all instances; where something runs short, for as many as possible, down to the minimum.</summary>
    private static NetworkInterfaceCreation RequireRoom(
        AccountState state, InstancesSpec spec, InstanceType type, out int amount)
    {
        for (amount = spec.Amount; ; amount--)
        {
            try
            {
                PublicAddressAllocation.RequireFree(state, spec.Model.InternetMaxBandwidthOut > 0 ? amount : 0);
                return NetworkInterfaceCreation.Check(state, spec.RegionId, Drafts(spec, type, amount));
            }
            catch (RefusedException refused) when (amount > spec.MinAmount && IsShortage(refused.Refusal))
            {
                // One less may fit.
            }
        }
    }

    private static bool IsShortage(Refusal refusal) => refusal is Refusal.AddressesExhausted or Refusal.SecurityGroupFull
        or Refusal.EnterpriseSecurityGroupFull or Refusal.TooManyNetworkInterfaces or Refusal.PublicAddressesExhausted;

    private static List<NetworkInterfaceSpec> Drafts(InstancesSpec spec, InstanceType type, int amount)
    {
        var drafts = new List<NetworkInterfaceSpec>(amount * spec.NetworkInterfaces.Length);
        for (var number = 0; number < amount; number++)
        {
            foreach (var eni in spec.NetworkInterfaces)
            {
                drafts.Add(eni with
                {
                    InstanceType = type,
                    PrimaryIpAddress = eni.Type == NetworkInterfaceType.Primary && spec.FirstAddress is { } first
                        ? Ipv4Address.FromBits(first.ToBits() + (uint)number)
                        : eni.PrimaryIpAddress,
                });
            }
        }

        return drafts;
    }

    private static Instance NewInstance(
        AccountState state,
        ChangeSet changes,
        InstancesSpec spec,
        InstanceType type,
        ZoneId zone,
        HashSet<Ipv4Address> publicAddresses,
        int number)
    {
        var id = changes.NewId(state.Instances, spec.RegionId);
        var model = spec.Model;
        return model with
        {
            Id = id,
            Type = type,
            ZoneId = zone,
            Status = InstanceStatus.Pending,
            Name = model.Name.Length == 0 ? id.Value : NumberedName.Of(model.Name, number, spec.UniqueSuffix),
            HostName = model.HostName.Length == 0
                ? Instance.DefaultHostName(id)
                : NumberedName.Of(model.HostName, number, spec.UniqueSuffix),
            SerialNumber = changes.Ids.NextUuid(),
            CreationTime = state.Now,
            PublicIpAddress = model.InternetMaxBandwidthOut > 0
                ? PublicAddressAllocation.TakeNext(state, changes, publicAddresses)
                : null,
            SystemDisk = model.SystemDisk with
            {
                Id = DiskRules.NewId(state, changes, spec.RegionId),
                Device = Disk.DeviceAt(0),
            },
            DataDisks =
            [
                .. model.DataDisks.Select((disk, index) => disk with
                {
                    Id = DiskRules.NewId(state, changes, spec.RegionId),
                    Device = disk.Device.Length > 0 ? disk.Device : Disk.DeviceAt(index + 1),
                }),
            ],
            TransitionEndsAt = state.TransitionEnd,
        };
    }

    private static void AddNetworkInterfaces(
        ChangeSet changes, InstancesSpec spec, NetworkInterfaceCreation creation, InstanceId instance, int number)
    {
        var first = number * spec.NetworkInterfaces.Length;
        for (var index = first; index < first + spec.NetworkInterfaces.Length; index++)
        {
            creation.Add(changes, index, instance);
        }
    }
}

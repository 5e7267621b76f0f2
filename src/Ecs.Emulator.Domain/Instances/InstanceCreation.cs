using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.Instances;

/// <summary>The rules of RunInstances.</summary>
public static class InstanceCreation
{
    /// <summary>Makes instances and starts them: all that are wanted, or as many as there is room for, or none.</summary>
    /// <returns>Their ids.</returns>
    /// <exception cref="RefusedException">
    /// In this order: the region, the type, the image, the zone, the resource group, the VSwitches and their zone, the number of
    /// ENIs, the ENIs that exist, the public addresses, and what <see cref="NetworkInterfaceCreation.Check"/> rejects.
    /// </exception>
    public static ImmutableArray<InstanceId> Run(World world, NewInstances wanted)
    {
        var region = world.RequireRegion(wanted.RegionId);
        var type = world.FindInstanceType(wanted.InstanceType) ?? throw new RefusedException(Refusal.InstanceTypeNotFound);
        _ = Image.Find(world, wanted.Model.ImageId) ?? throw new RefusedException(Refusal.ImageNotFound);
        if (wanted.ZoneId is { } named && !world.HasZone(region, named))
        {
            throw new RefusedException(Refusal.ZoneNotFound);
        }

        world.RequireResourceGroup(wanted.Model.ResourceGroupId);
        var primary = RequireVSwitches(world, wanted);
        if (wanted.NetworkInterfaces.Length + wanted.Existing.Length > type.EniQuantity)
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfacesOnInstance);
        }

        if (wanted.Existing.Distinct().Count() < wanted.Existing.Length)
        {
            throw new RefusedException(Refusal.NetworkInterfaceRepeated);
        }

        var existing = wanted.Existing.Select(id => RequireExisting(world, region, type, primary, id)).ToList();
        using var creation = RequireRoom(world, wanted, type, out var amount);

        world.Commit();
        var ids = ImmutableArray.CreateBuilder<InstanceId>(amount);
        for (var number = 0; number < amount; number++)
        {
            ids.Add(Make(world, wanted, type, primary, creation, number).Id);
        }

        foreach (var eni in existing)
        {
            world.Replace(eni, eni with { Status = NetworkInterfaceStatus.InUse, InstanceId = ids[0] });
        }

        return ids.MoveToImmutable();
    }

    /// <summary>The VSwitch of the primary ENI, which the others share zone and VPC with.</summary>
    private static VSwitch RequireVSwitches(World world, NewInstances wanted)
    {
        VSwitch? primary = null;
        foreach (var eni in wanted.NetworkInterfaces)
        {
            var vSwitch = world.FindVSwitch(wanted.RegionId, eni.VSwitchId)
                ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
            primary ??= vSwitch;
            if (wanted.ZoneId is { } zone && vSwitch.ZoneId != zone)
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
        World world, Region region, InstanceType type, VSwitch primary, NetworkInterfaceId id)
    {
        var eni = NetworkInterfaceRules.Require(world, region.Id, id);
        NetworkInterfaceRules.RequireType(eni, "Secondary", eni.Type == NetworkInterfaceType.Secondary);
        NetworkInterfaceRules.RequireState(eni, "Available", eni.Status == NetworkInterfaceStatus.Available);
        var vSwitch = world.VSwitches.Find(eni.VSwitchId)
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
            Ipv6Assignment.RequireQuota(id.Value, type, eni.Ipv6Count, 0);
        }

        return eni;
    }

    /// <summary>Keeps room for all instances; where there is not enough, for as many as there is, down to the least wanted.</summary>
    private static NetworkInterfaceCreation RequireRoom(
        World world, NewInstances wanted, InstanceType type, out int amount)
    {
        for (amount = wanted.Amount; ; amount--)
        {
            try
            {
                PublicAddressAllocation.RequireFree(world, wanted.Model.InternetMaxBandwidthOut > 0 ? amount : 0);
                return NetworkInterfaceCreation.Check(world, wanted.RegionId, Drafts(wanted, type, amount));
            }
            catch (RefusedException refused) when (amount > wanted.MinAmount && IsShortage(refused.Refusal))
            {
                // One less may fit.
            }
        }
    }

    private static bool IsShortage(Refusal refusal) => refusal is Refusal.AddressesExhausted or Refusal.SecurityGroupFull
        or Refusal.EnterpriseSecurityGroupFull or Refusal.TooManyNetworkInterfaces or Refusal.PublicAddressesExhausted;

    private static List<NewNetworkInterface> Drafts(NewInstances wanted, InstanceType type, int amount)
    {
        var drafts = new List<NewNetworkInterface>(amount * wanted.NetworkInterfaces.Length);
        for (var number = 0; number < amount; number++)
        {
            foreach (var eni in wanted.NetworkInterfaces)
            {
                drafts.Add(eni with
                {
                    InstanceType = type,
                    PrimaryIpAddress = eni.Type == NetworkInterfaceType.Primary && wanted.FirstAddress is { } first
                        ? Ipv4Address.FromBits(first.ToBits() + (uint)number)
                        : eni.PrimaryIpAddress,
                });
            }
        }

        return drafts;
    }

    private static Instance Make(
        World world, NewInstances wanted, InstanceType type, VSwitch primary, NetworkInterfaceCreation creation, int number)
    {
        var region = wanted.RegionId;
        var id = world.NextId(world.Instances, "i-", region, 20, static text => new InstanceId(text));
        var model = wanted.Model;
        var instance = model with
        {
            Id = id,
            Type = type,
            ZoneId = primary.ZoneId,
            Status = InstanceStatus.Pending,
            Name = model.Name.Length == 0 ? id.Value : NumberedName.Of(model.Name, number, wanted.UniqueSuffix),
            HostName = model.HostName.Length == 0
                ? Instance.DefaultHostName(id)
                : NumberedName.Of(model.HostName, number, wanted.UniqueSuffix),
            SerialNumber = world.Names.NextUuid(),
            CreationTime = world.Now,
            PublicIpAddress = model.InternetMaxBandwidthOut > 0 ? world.NextPublicAddress() : null,
            SystemDisk = model.SystemDisk with { Id = world.NextDiskId(region), Device = Disk.DeviceAt(0) },
            DataDisks =
            [
                .. model.DataDisks.Select((disk, index) => disk with
                {
                    Id = world.NextDiskId(region),
                    Device = disk.Device.Length > 0 ? disk.Device : Disk.DeviceAt(index + 1),
                }),
            ],
            TransitionEndsAt = world.TransitionEnd,
        };
        world.TryAdd(instance);
        var first = number * wanted.NetworkInterfaces.Length;
        for (var index = first; index < first + wanted.NetworkInterfaces.Length; index++)
        {
            creation.Make(index, id);
        }

        return instance;
    }
}

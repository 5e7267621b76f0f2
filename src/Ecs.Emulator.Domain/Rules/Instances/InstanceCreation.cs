using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Images;
using Ecs.Emulator.Domain.Rules.InstanceDisks;
using Ecs.Emulator.Domain.Rules.InstanceTypes;
using Ecs.Emulator.Domain.Rules.KeyPairs;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The rules of RunInstances and CreateInstance.</summary>
internal static class InstanceCreation
{
    /// <summary>Creates and starts all requested instances, or as many as possible, at least the minimum.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: what several instances cannot share, the release time, the region, the type, the image
    /// and the system disk, the zone, the resource group, the key pair, the VSwitches and their zone, the number of
    /// ENIs, the existing ENIs, the public addresses, and as <see cref="NetworkInterfaceCreation.Check"/>.
    /// </exception>
    public static Plan<ImmutableArray<InstanceId>> Create(AccountState state, InstanceSpec spec)
    {
        RequireNothingShared(spec);
        InstanceRules.RequireInFuture(state, spec.Template.AutoReleaseTime);
        var region = RegionRules.RequireNetworkInterfaces(state, spec.RegionId);
        var type = InstanceTypeListing.Get(state, spec.InstanceType);
        var image = ImageListing.Get(state, spec.Template.ImageId);
        var systemDisk = spec.SystemDisk with
        {
            Size = ImageRules.RequireSystemDiskSize(image, spec.SystemDisk.Size),
        };
        RegionRules.RequireZone(state, region, spec.ZoneId);
        ResourceGroupRules.RequireGroup(state, spec.Template.ResourceGroupId);
        if (spec.Template.KeyPairName is { Length: > 0 } keyPair)
        {
            KeyPairRules.RequireUsable(state, region.Id, keyPair, image);
        }

        var primary = RequireVSwitches(state, spec);
        if (spec.NetworkInterfaces.Length + spec.Existing.Length > type.EniQuantity)
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfacesOnInstance);
        }

        RefusedException.ThrowIf(
            spec.Existing.Distinct().Count() < spec.Existing.Length, Refusal.NetworkInterfaceRepeated);
        var existing = spec.Existing.Select(id => RequireAttachable(state, region, type, primary, id)).ToList();
        var creation = CheckLargestAmount(state, spec, type, out var amount);

        var changes = state.NewChanges();
        var publicAddresses = new HashSet<Ipv4Address>();
        var ids = ImmutableArray.CreateBuilder<InstanceId>(amount);
        for (var number = 0; number < amount; number++)
        {
            var instance = NewInstance(state, changes, spec, type, primary.ZoneId, publicAddresses, number);
            changes.Add(state.Instances, instance);
            InstanceDiskChanges.Add(state, changes, instance, systemDisk, spec.DataDisks);
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

    /// <summary>
    /// Rejects an existing ENI or a specified address, other than the first one, for several instances.
    /// </summary>
    private static void RequireNothingShared(InstanceSpec spec)
    {
        if (spec.Amount == 1)
        {
            return;
        }

        RefusedException.ThrowIf(!spec.Existing.IsEmpty, Refusal.NetworkInterfaceShared);
        if (spec.NetworkInterfaces.Any(eni => eni.PrimaryIpAddress is not null)
            || (spec.FirstAddress is not null && spec.NetworkInterfaces.Length > 1))
        {
            throw new RefusedException(Refusal.AddressShared);
        }

        RefusedException.ThrowIf(
            spec.NetworkInterfaces.Any(eni => eni.Ipv6 is { Addresses.IsEmpty: false }), Refusal.Ipv6AddressShared);
    }

    /// <summary>The VSwitch of the primary ENI. The VSwitches of the other ENIs must have its zone and VPC.</summary>
    private static VSwitch RequireVSwitches(AccountState state, InstanceSpec spec)
    {
        VSwitch? primary = null;
        foreach (var eni in spec.NetworkInterfaces)
        {
            var vSwitch = VSwitchListing.Get(state, spec.RegionId, eni.VSwitchId);
            primary ??= vSwitch;
            if (spec.ZoneId is { } zone && vSwitch.ZoneId != zone)
            {
                throw new RefusedException(Refusal.VSwitchNotInZone, vSwitch.ZoneId.Value);
            }

            RequireSamePlace(vSwitch, primary);
        }

        return primary!;
    }

    private static NetworkInterface RequireAttachable(
        AccountState state, Region region, InstanceType type, VSwitch primary, NetworkInterfaceId id)
    {
        var eni = NetworkInterfaceRules.RequireIdle(state, region.Id, id);
        NetworkInterfaceRules.RequireType(eni, NetworkInterfaceType.Secondary);
        NetworkInterfaceRules.RequireState(eni, NetworkInterfaceStatus.Available);
        var vSwitch = VSwitchListing.Get(state, eni.VSwitchId);
        RequireSamePlace(vSwitch, primary);
        NetworkInterfaceRules.RequireFits(eni, type);
        return eni;
    }

    private static void RequireSamePlace(VSwitch vSwitch, VSwitch primary)
    {
        RefusedException.ThrowIf(vSwitch.ZoneId != primary.ZoneId, Refusal.ZoneMismatch);
        RefusedException.ThrowIf(vSwitch.VpcId != primary.VpcId, Refusal.VpcMismatch);
    }

    /// <summary>Finds the largest number of instances, not below the minimum, that stays within all limits.</summary>
    private static NetworkInterfaceCreation CheckLargestAmount(
        AccountState state, InstanceSpec spec, InstanceType type, out int amount)
    {
        for (amount = spec.Amount; ; amount--)
        {
            try
            {
                PublicAddresses.RequireFree(state, NeedsPublicAddress(spec) ? amount : 0);
                return NetworkInterfaceCreation.Check(state, spec.RegionId, Drafts(spec, type, amount));
            }
            catch (RefusedException refused) when (amount > spec.MinAmount && IsShortage(refused.Refusal))
            {
                // Try one instance less.
            }
        }
    }

    private static bool NeedsPublicAddress(InstanceSpec spec) =>
        spec.StartsAtOnce && spec.Template.InternetMaxBandwidthOut > 0;

    private static bool IsShortage(Refusal refusal) => refusal
        is Refusal.AddressesExhausted or Refusal.SecurityGroupFull
        or Refusal.EnterpriseSecurityGroupFull or Refusal.TooManyNetworkInterfaces or Refusal.PublicAddressesExhausted;

    private static List<NetworkInterfaceSpec> Drafts(InstanceSpec spec, InstanceType type, int amount)
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
        InstanceSpec spec,
        InstanceType type,
        ZoneId zone,
        HashSet<Ipv4Address> publicAddresses,
        int number)
    {
        var id = changes.NewId(state.Instances, spec.RegionId);
        var template = spec.Template;
        return template with
        {
            Id = id,
            Type = type,
            ZoneId = zone,
            Status = InstanceStatus.Pending,
            StopsWhenCreated = !spec.StartsAtOnce,
            Name = template.Name.Length == 0 ? id.Value : NumberedName.Of(template.Name, number, spec.UniqueSuffix),
            HostName = template.HostName.Length == 0
                ? Instance.DefaultHostName(id)
                : NumberedName.Of(template.HostName, number, spec.UniqueSuffix),
            SerialNumber = changes.Ids.NextUuid(),
            CreationTime = state.Now,
            ExpiredTime = spec.Period.Expiry(state, template.ChargeType),
            PublicIpAddress = NeedsPublicAddress(spec)
                ? PublicAddresses.AllocateNext(state, changes, publicAddresses)
                : null,
            TransitionEndsAt = state.TransitionEnd,
        };
    }

    private static void AddNetworkInterfaces(
        ChangeSet changes, InstanceSpec spec, NetworkInterfaceCreation creation, InstanceId instance, int number)
    {
        var first = number * spec.NetworkInterfaces.Length;
        for (var index = first; index < first + spec.NetworkInterfaces.Length; index++)
        {
            creation.Add(changes, index, instance);
        }
    }
}

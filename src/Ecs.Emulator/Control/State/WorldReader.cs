using System.Text.Json;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Access;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.Networks;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Makes a world of a world document. Only what a resource needs is required; a resource may name one that does not exist,
/// which is how a test reaches the errors of a cloud where something is gone.
/// </summary>
/// <param name="options">The limits of the worlds it makes.</param>
/// <param name="clock">Gives the creation time of what has none.</param>
internal sealed class WorldReader(IOptions<EcsEmulatorOptions> options, EmulatorClock clock)
{
    /// <summary>Where a document without regions lies.</summary>
    private static readonly Region DefaultRegion =
        new() { Id = new RegionId("cn-hangzhou"), Zones = [new ZoneId("cn-hangzhou-h")] };

    private static readonly AccessKey DefaultAccessKey = new() { Id = "testid", Secret = AccessControl.OwnKeySecret };

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="owner">The account whose world it describes.</param>
    /// <param name="clientTokens">What calls answered before, where the document is that world changed.</param>
    /// <exception cref="WorldDocumentException">It cannot be used; with every problem and its path.</exception>
    public World Read(JsonElement document, AccountId owner, ClientTokens clientTokens)
    {
        var problems = new ProblemList();
        var root = new ObjectReader(document, "", problems);
        var world = new World(owner, new Limits { AvailableEniIpLimit = options.Value.AvailableEniIpLimit })
        {
            Access = ReadAccess(root, owner),
            ClientTokens = clientTokens,
        };
        ReadRegions(root, world);
        ReadInstanceTypes(root, world);
        ReadVpcs(root, world);
        ReadVSwitches(root, world);
        ReadSecurityGroups(root, world);
        ReadInstances(root, world);
        new NetworkInterfaceReader(world, clock, problems).ReadAll(root);
        root.Close();
        return problems.All.Count == 0 ? world : throw new WorldDocumentException(problems.All);
    }

    private static AccessControl ReadAccess(ObjectReader root, AccountId owner)
    {
        var account = root.Child("account");
        var access = new AccessControl(owner)
        {
            Account = account is null
                ? new AccountProfile()
                : new AccountProfile
                {
                    Type = account.OneOf("type", AccountType.Normal),
                    Active = account.Boolean("active", true),
                    ActionsClosedToRam = account.Texts("actionsClosedToRam"),
                },
        };
        account?.Close();
        foreach (var (name, user) in root.Children("users"))
        {
            access.Add(new RamUser { Name = name, Deny = user.Texts("deny") });
        }

        if (!root.Has("accessKeys"))
        {
            access.Add(DefaultAccessKey);
        }

        foreach (var (id, key) in root.Children("accessKeys"))
        {
            access.Add(new AccessKey
            {
                Id = id,
                Secret = key.RequiredText("secret"),
                Status = key.OneOf("status", AccessKeyStatus.Active),
                User = key.Id("user"),
                SecurityToken = key.Id("securityToken"),
            });
        }

        return access;
    }

    private static void ReadRegions(ObjectReader root, World world)
    {
        if (!root.Has("regions"))
        {
            world.TryAdd(DefaultRegion);
        }

        foreach (var (id, region) in root.Children("regions"))
        {
            world.TryAdd(new Region
            {
                Id = new RegionId(id),
                Zones = [.. region.Texts("zones").Select(zone => new ZoneId(zone))],
                NetworkInterfacesSupported = region.Boolean("networkInterfacesSupported", true),
            });
        }
    }

    private static void ReadInstanceTypes(ObjectReader root, World world)
    {
        foreach (var (id, type) in root.Children("instanceTypes"))
        {
            world.TryAdd(new InstanceType(
                id,
                type.Integer("eniQuantity", minimum: 1) ?? 1,
                type.Integer("eniPrivateIpAddressQuantity", minimum: 1) ?? 1));
        }
    }

    private static void ReadVpcs(ObjectReader root, World world)
    {
        foreach (var (id, vpc) in root.Children("vpcs"))
        {
            var regionId = RegionOf(vpc, world, derived: null);
            if (vpc.RequiredBlock("cidrBlock", Vpc.ShortestMask, Vpc.LongestMask) is { } block)
            {
                if (Vpc.Forbidden.FirstOrDefault(forbidden => forbidden.Overlaps(block)) is { MaskLength: > 0 } forbidden)
                {
                    vpc.Report("cidrBlock", $"{block} is in {forbidden}, which no VPC may have.");
                }

                world.TryAdd(new Vpc { Id = new VpcId(id), RegionId = regionId, CidrBlock = block });
            }
        }
    }

    private static void ReadVSwitches(ObjectReader root, World world)
    {
        var entries = new List<(ObjectReader Reader, VSwitchId Id, VpcId VpcId, CidrBlock Block)>();
        foreach (var (id, vSwitch) in root.Children("vSwitches"))
        {
            var vpcId = new VpcId(vSwitch.RequiredText("vpcId"));
            var vpc = world.Vpcs.Find(vpcId);
            var regionId = RegionOf(vSwitch, world, vpc?.RegionId);
            var zoneId = new ZoneId(vSwitch.RequiredText("zoneId"));
            var status = vSwitch.OneOf("status", VSwitchStatus.Available);
            var lastHandedOut = vSwitch.Address("lastAssignedIpAddress");
            if (vSwitch.RequiredBlock("cidrBlock", AddressPool.ShortestMask, AddressPool.LongestMask) is not { } block)
            {
                continue;
            }

            RequireWithinVpc(vSwitch, block, vpc);
            var pool = new AddressPool(block);
            if (lastHandedOut is { } address && !block.Contains(address))
            {
                vSwitch.Report("lastAssignedIpAddress", $"{address} is outside {block}.");
            }
            else
            {
                pool.LastHandedOut = lastHandedOut;
            }

            world.TryAdd(new VSwitch
            {
                Id = new VSwitchId(id),
                VpcId = vpcId,
                RegionId = regionId,
                ZoneId = zoneId,
                Status = status,
                Addresses = pool,
            });
            entries.Add((vSwitch, new VSwitchId(id), vpcId, block));
        }

        foreach (var inOneVpc in entries.GroupBy(entry => entry.VpcId))
        {
            RequireApart([.. inOneVpc.OrderBy(entry => entry.Block.First)]);
        }
    }

    /// <summary>Notes every block that overlaps one before it.</summary>
    private static void RequireApart(
        IReadOnlyList<(ObjectReader Reader, VSwitchId Id, VpcId VpcId, CidrBlock Block)> byFirstAddress)
    {
        var furthest = byFirstAddress[0];
        foreach (var entry in byFirstAddress.Skip(1))
        {
            if (furthest.Block.Overlaps(entry.Block))
            {
                entry.Reader.Report("cidrBlock", $"{entry.Block} overlaps {furthest.Block}, the block of {furthest.Id}.");
            }

            furthest = entry.Block.Last > furthest.Block.Last ? entry : furthest;
        }
    }

    private static void RequireWithinVpc(ObjectReader vSwitch, CidrBlock block, Vpc? vpc)
    {
        if (vpc is not null && !vpc.CidrBlock.Contains(block))
        {
            vSwitch.Report("cidrBlock", $"{block} is outside {vpc.CidrBlock}, the block of {vpc.Id}.");
        }
    }

    private static void ReadSecurityGroups(ObjectReader root, World world)
    {
        foreach (var (id, group) in root.Children("securityGroups"))
        {
            VpcId? vpcId = group.Id("vpcId") is { } text ? new VpcId(text) : null;
            var regionId = RegionOf(group, world, vpcId is { } known ? world.Vpcs.Find(known)?.RegionId : null);
            var type = group.OneOf("type", SecurityGroupType.Normal);
            world.TryAdd(new SecurityGroup
            {
                Id = new SecurityGroupId(id),
                RegionId = regionId,
                VpcId = vpcId,
                Type = type,
                PrivateIpAddressLimit = group.Integer("privateIpAddressLimit")
                    ?? (type == SecurityGroupType.Normal
                        ? Limits.NormalSecurityGroupAddresses
                        : Limits.EnterpriseSecurityGroupAddresses),
            });
        }
    }

    private static void ReadInstances(ObjectReader root, World world)
    {
        foreach (var (id, instance) in root.Children("instances"))
        {
            var typeId = instance.RequiredText("instanceType");
            var zoneId = new ZoneId(instance.RequiredText("zoneId"));
            var regionId = RegionOf(instance, world, world.Regions.FirstOrDefault(region => region.Owns(zoneId))?.Id);
            var status = instance.OneOf("status", InstanceStatus.Running);
            if (world.FindInstanceType(typeId) is not { } type)
            {
                instance.Report(
                    "instanceType", $"\"{typeId}\" is neither a type of the cloud nor defined under instanceTypes.");
                continue;
            }

            world.TryAdd(new Instance
            {
                Id = new InstanceId(id),
                RegionId = regionId,
                ZoneId = zoneId,
                Type = type,
                Status = status,
            });
        }
    }

    /// <summary>
    /// The region of a resource: that of what it lies in; where that is gone, the one it names; else the first of the world.
    /// </summary>
    internal static RegionId RegionOf(ObjectReader resource, World world, RegionId? derived)
    {
        RegionId? named = resource.Id("regionId") is { } text ? new RegionId(text) : null;
        if (named is { } name && derived is { } place && name != place)
        {
            resource.Report("regionId", $"It says {name}, but what it lies in is in {place}.");
        }

        return derived ?? named ?? world.Regions.FirstOrDefault()?.Id ?? DefaultRegion.Id;
    }
}

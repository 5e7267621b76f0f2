using Ecs.Emulator.Domain.Accounts;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Access;
using Ecs.Emulator.Domain.Rules.Addresses;
using Ecs.Emulator.Domain.Rules.Disks;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Places;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Rules.Tags;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain;

/// <summary>The quotas that are the same for every resource of their kind.</summary>
internal sealed record Limits
{
    /// <summary>
    /// Secondary addresses of an ENI that is attached to nothing, its primary address not counted. The page says 10;
    /// the service of today says 49.
    /// </summary>
    public int AvailableEniIpLimit { get; init; } = 10;

    /// <summary>Private addresses that a security group of type <c>normal</c> may hold.</summary>
    public const int NormalSecurityGroupAddresses = 2_000;

    /// <summary>Private addresses that a security group of type <c>enterprise</c> may hold.</summary>
    public const int EnterpriseSecurityGroupAddresses = 65_536;
}

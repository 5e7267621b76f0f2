namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

/// <summary>The types of ECS resources that can join a resource group.</summary>
internal enum GroupableType
{
    Instance,
    Disk,
    NetworkInterface,
    SecurityGroup,
}

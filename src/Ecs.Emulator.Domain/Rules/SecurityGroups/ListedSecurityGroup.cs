using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

/// <param name="Instances">The number of instances whose primary ENI is in the group; 0 if not counted.</param>
/// <param name="Room">The number of further private addresses that fit into the group; 0 if not counted.</param>
/// <param name="Rules">The number of its rules.</param>
/// <param name="GroupRules">The number of its rules that name other groups.</param>
/// <param name="ResourceGroupId">Its resource group, or the account's default group.</param>
internal sealed record ListedSecurityGroup(
    SecurityGroup Group, int Instances, int Room, int Rules, int GroupRules, string ResourceGroupId);

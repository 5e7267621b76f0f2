namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

/// <summary>The changes to a security group; null leaves an attribute unchanged.</summary>
internal sealed record SecurityGroupChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }
}

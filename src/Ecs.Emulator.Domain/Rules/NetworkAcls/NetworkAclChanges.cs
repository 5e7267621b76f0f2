namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

/// <summary>The changes to a network ACL; null leaves an attribute unchanged.</summary>
internal sealed record NetworkAclChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }
}

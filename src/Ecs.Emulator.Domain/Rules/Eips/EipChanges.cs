namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>The changes to an EIP; null leaves an attribute unchanged.</summary>
internal sealed record EipChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>In Mbit/s.</summary>
    public int? Bandwidth { get; init; }
}

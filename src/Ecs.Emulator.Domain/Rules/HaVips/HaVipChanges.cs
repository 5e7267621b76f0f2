namespace Ecs.Emulator.Domain.Rules.HaVips;

/// <summary>The changes to a HaVip; null leaves an attribute unchanged.</summary>
internal sealed record HaVipChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }
}

using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>The policy of a session: it allows the actions that match an allowed pattern and no denied one.</summary>
/// <param name="Allow">The allowed actions, as <see cref="ActionPatterns"/>.</param>
/// <param name="Deny">The denied actions, as <see cref="ActionPatterns"/>.</param>
internal sealed record SessionPolicy(ImmutableArray<string> Allow, ImmutableArray<string> Deny)
{
    public bool Allows(string permission) =>
        ActionPatterns.Match(Allow, permission) && !ActionPatterns.Match(Deny, permission);
}

using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Access;

/// <summary>The RAM roles, keyed by name.</summary>
internal static class RoleDocument
{
    private static readonly MemberList<RamRole> Members = new();

    private static readonly Member<RamRole, int> MaxSessionDuration = Members.Add(
        "maxSessionDuration",
        role => role.MaxSessionDuration,
        Format.Integer(Limits.MaxMaxSessionDuration, Limits.MinMaxSessionDuration),
        Limits.MinMaxSessionDuration);

    private static readonly Member<RamRole, ImmutableArray<string>> Deny =
        Members.AddList("deny", role => role.Deny, Format.ActionPatternList);

    public static readonly ResourceDocument<RamRole> Document =
        new(CollectionNames.Roles, Members, role => role.Name, Create)
        {
            Rows = state => state.Access.Roles,
            Store = (state, roles) =>
            {
                foreach (var role in roles)
                {
                    state.Access.Add(role);
                }
            },
        };

    private static RamRole Create(MemberReader<RamRole> read)
    {
        if (!RamRole.IsName(read.ResourceId))
        {
            read.Report("The name of a role is 1 to 64 letters, digits and the characters . - and _.");
        }

        return new RamRole
        {
            Name = read.ResourceId,
            MaxSessionDuration = read.Get(MaxSessionDuration),
            Deny = read.Get(Deny),
        };
    }
}

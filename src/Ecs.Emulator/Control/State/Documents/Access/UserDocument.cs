using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Access;

/// <summary>The RAM users, keyed by name.</summary>
internal static class UserDocument
{
    private static readonly MemberList<RamUser> Members = new();

    private static readonly Member<RamUser, ImmutableArray<string>> Deny =
        Members.AddList("deny", user => user.Deny, Format.ActionPatternList);

    public static readonly ResourceDocument<RamUser> Document =
        new(CollectionNames.Users, Members, user => user.Name, Create)
        {
            Rows = state => state.Access.Users,
            Store = (state, users) =>
            {
                foreach (var user in users)
                {
                    state.Access.Add(user);
                }
            },
        };

    private static RamUser Create(MemberReader<RamUser> read) => new()
    {
        Name = read.ResourceId,
        Deny = read.Get(Deny),
    };
}

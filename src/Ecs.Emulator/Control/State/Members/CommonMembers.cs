using System.Collections.Immutable;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>The members that most resources have, in the order in which they are written.</summary>
/// <param name="members">The members of the resource, to which these are added.</param>
/// <param name="described">Returns the resource of a row.</param>
internal sealed class CommonMembers<TRow>(MemberList<TRow> members, Func<TRow, IDescribed> described)
{
    public Member<TRow, string> Name { get; } =
        members.Add("name", row => described(row).Name, Format.Text, "");

    public Member<TRow, string> Description { get; } =
        members.Add("description", row => described(row).Description, Format.Text, "");

    public Member<TRow, DateTimeOffset> CreationTime { get; } =
        members.Add("creationTime", row => described(row).CreationTime, Format.Time);

    public Member<TRow, string> ResourceGroup { get; } =
        members.ResourceGroup(row => described(row).ResourceGroupId);

    public Member<TRow, ImmutableArray<Tag>> Tags { get; } = members.Tags(row => described(row).Tags);

    public Member<TRow, DateTimeOffset?> TransitionEndsAt { get; } =
        members.Add("transitionEndsAt", row => described(row).TransitionEndsAt, Format.Time.OrNull());
}

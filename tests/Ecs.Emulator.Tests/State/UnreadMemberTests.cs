using System.Text.Json;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Tests.State;

/// <summary>An object of a document reads every member that it declares.</summary>
public sealed class UnreadMemberTests
{
    private static readonly MemberList<string> Members = new();

    private static readonly Member<string, string> Name = Members.Add("name", text => text, Format.Text, "");

    [Fact]
    public void An_object_that_is_created_without_one_of_its_members_is_an_error()
    {
        var members = new MemberList<string>();
        members.Add("forgotten", text => text, Format.Text, "");

        FluentActions.Invoking(() => Read(members, _ => "value")).Should().Throw<InvalidOperationException>()
            .WithMessage("*forgotten*never read*");
    }

    [Fact]
    public void An_ignored_member_is_not_read()
    {
        var members = new MemberList<string>();
        members.Ignore("ignored", Format.Text);

        Read(members, _ => "value").Should().Be("value");
    }

    [Fact]
    public void An_object_that_is_not_created_need_not_read_its_members() =>
        Read(Members, _ => null).Should().BeNull();

    [Fact]
    public void A_null_check_reads_a_member() =>
        Read(Members, read => read.IsNull(Name) ? "null" : "absent").Should().Be("absent");

    private static string? Read(MemberList<string> members, Func<MemberReader<string>, string?> create) =>
        new ObjectFormat<string>(members, create).Read(
            JsonSerializer.SerializeToElement(new { }), new ReadContext(new ProblemList()), DocumentPath.Root, "").Row;
}

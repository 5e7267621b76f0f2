using System.Collections.Immutable;

namespace Ecs.Emulator.Rpc.Binding;

/// <summary>One structure of a list: the parameters <c>Name.1.Member</c>.</summary>
internal readonly struct ListElement(RpcParameters parameters, string name)
{
    /// <summary>The name of the element: <c>Name.1</c>.</summary>
    public string Name => name;

    public RpcParameters Parameters => parameters;

    /// <summary>The name of a member: <c>Name.1.Member</c>.</summary>
    public string NameOf(string member) => $"{name}.{member}";

    /// <summary>The text of a member; null if it is absent or empty.</summary>
    public string? Find(string member) => parameters.Find(NameOf(member));

    /// <summary>Null if the member is absent.</summary>
    public T? Optional<T>(string member, ValueReader<T> reader)
        where T : struct => Find(member) is { } text ? reader(NameOf(member), text) : null;

    /// <summary>Null if the member is absent.</summary>
    public int? Integer(string member, int minimum, int maximum) =>
        Find(member) is { } text ? Values.Integer(NameOf(member), text, minimum, maximum) : null;

    /// <summary>Null if the member is absent.</summary>
    public bool? Boolean(string member) => Find(member) is { } text ? Values.Boolean(NameOf(member), text) : null;

    /// <summary>A member that is a list: <c>Name.1.Member.1</c>; may be empty.</summary>
    public ImmutableArray<T> List<T>(string member, ValueReader<T> reader, int maxElements) =>
        ListReader.Read(parameters, NameOf(member), reader, maxElements);
}

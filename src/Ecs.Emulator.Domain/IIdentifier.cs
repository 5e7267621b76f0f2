namespace Ecs.Emulator.Domain;

/// <summary>The id of a resource: a text with a type of its own.</summary>
internal interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The id as it stands on the wire.</summary>
    string Value { get; }

    static abstract TSelf Create(string value);
}

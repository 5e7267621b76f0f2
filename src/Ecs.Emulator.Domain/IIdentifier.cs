namespace Ecs.Emulator.Domain;

/// <summary>The id of a resource, with a type of its own.</summary>
internal interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The id as in requests and responses.</summary>
    string Value { get; }

    static abstract TSelf Create(string value);
}

namespace Ecs.Emulator.Domain;

/// <summary>The typed id of a resource.</summary>
internal interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The id as in requests and responses.</summary>
    string Value { get; }

    static abstract TSelf Create(string value);
}

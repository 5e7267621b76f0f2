namespace Ecs.Emulator.Domain;

/// <summary>The typed id of a resource.</summary>
internal interface IIdentifier<TSelf> : IEquatable<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    static abstract TSelf Create(string value);
}

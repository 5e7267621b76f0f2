namespace Ecs.Emulator.Rpc;

/// <summary>The names of headers: their case says nothing.</summary>
internal static class HeaderName
{
    /// <summary>Whether two names are the same. Most are told apart by their lengths, and most that are the same are alike too.</summary>
    public static bool Same(string name, string other) =>
        name.Length == other.Length && (name == other || name.Equals(other, StringComparison.OrdinalIgnoreCase));
}

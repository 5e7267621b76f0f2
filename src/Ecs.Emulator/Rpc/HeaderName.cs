namespace Ecs.Emulator.Rpc;

internal static class HeaderName
{
    /// <summary>Compares names without case. Most differ in length, and most equal ones have the same case.</summary>
    public static bool Same(string name, string other) =>
        name.Length == other.Length && (name == other || name.Equals(other, StringComparison.OrdinalIgnoreCase));
}

namespace Ecs.Emulator.Rpc;

internal static class HeaderName
{
    /// <summary>
    /// Compares names, ignoring case. Most names differ in length, and most equal names have the same case.
    /// </summary>
    public static bool Same(string name, string other) =>
        name.Length == other.Length && (name == other || name.Equals(other, StringComparison.OrdinalIgnoreCase));
}

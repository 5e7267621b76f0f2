namespace Ecs.Emulator.Rpc;

internal enum ResponseFormat
{
    /// <summary>The default of V1 clients.</summary>
    Xml,

    /// <summary>The default of V3 clients, which do not support XML.</summary>
    Json,
}

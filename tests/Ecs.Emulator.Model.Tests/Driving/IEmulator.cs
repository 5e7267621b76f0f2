namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>An emulator that requests can be sent to.</summary>
internal interface IEmulator
{
    /// <summary>Sends a request and waits for the answer.</summary>
    Reply Send(string method, string target, string? body);
}

/// <summary>What came back.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body's bytes.</param>
internal sealed record Reply(int Status, byte[] Body);

namespace Ecs.Emulator.Model.Tests.Driving;

internal interface IEmulator
{
    Reply Send(string method, string target, string? body);
}

internal sealed record Reply(int Status, byte[] Body);

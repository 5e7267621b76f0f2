using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>What a caller must learn from an error.</summary>
internal static class ClientErrorAssertions
{
    /// <summary>An upper-case UUID.</summary>
    public const string RequestId = "^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$";

    /// <summary>The client hands on the API's code, HTTP status, request id and, within its own, message.</summary>
    public static void ShouldBe(this ClientError error, string code, int status, string message)
    {
        error.Code.Should().Be(code);
        error.Status.Should().Be(status);
        error.RequestId.Should().MatchRegex(RequestId);
        error.Message.Should().Contain(message);
    }
}

using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Assertions for errors that clients report.</summary>
internal static class ClientErrorAssertions
{
    /// <summary>An upper-case UUID.</summary>
    public const string RequestId = "^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$";

    /// <summary>
    /// The client reports the API's code, HTTP status and request ID, and its message contains the API's message.
    /// </summary>
    public static void ShouldBe(this ClientError error, string code, int status, string message)
    {
        error.Code.Should().Be(code);
        error.Status.Should().Be(status);
        error.RequestId.Should().MatchRegex(RequestId);
        error.Message.Should().Contain(message);
    }
}

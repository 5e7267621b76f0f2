using System.Text;
using Ecs.Emulator.Actions;

namespace Ecs.Emulator.Fuzzing.Http;

internal enum Demand
{
    /// <summary>An API response in the requested format.</summary>
    Envelope,

    Report,

    /// <summary>Any response but a failure of the server.</summary>
    NoFailure,

    /// <summary>An API response, or a bare rejection by the web server if the request may not be HTTP.</summary>
    Anything,
}

/// <summary>A generated request.</summary>
/// <param name="Bytes">The bytes to send.</param>
/// <param name="Demand">The requirement for the response.</param>
internal sealed record Attempt(byte[] Bytes, Demand Demand)
{
    private const int MaxShownLength = 4_000;

    /// <summary>Whether the response must be JSON; null if the request does not determine the format.</summary>
    public bool? WantsJson { get; init; }

    /// <summary>The action of the request; null if the request may name another one.</summary>
    public ApiAction? Action { get; init; }

    /// <summary>The response to HEAD has no body.</summary>
    public bool IsHead { get; init; }

    /// <summary>
    /// Whether the bytes may be less or more than one request, so that they need their own connection.
    /// </summary>
    public bool IsLast { get; init; }

    /// <summary>Whether a rejection of the request must leave the state of the account unchanged.</summary>
    public bool MustNotChangeStateIfRejected { get; init; }

    /// <summary>The request as text for a finding, with non-printable characters escaped.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var octet in Bytes.Take(MaxShownLength))
        {
            text.Append(
                octet is >= 0x20 and < 0x7f or (byte)'\n' ? $"{(char)octet}" : octet == '\r' ? "" : $"\\x{octet:x2}");
        }

        return Bytes.Length > MaxShownLength ? $"{text}… {Bytes.Length} bytes" : text.ToString();
    }
}

using System.Text;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>What is asked of an answer.</summary>
internal enum Demand
{
    /// <summary>The API's envelope, in the format that was asked for.</summary>
    Envelope,

    /// <summary>What the control plane answers.</summary>
    Report,

    /// <summary>An answer to what may be no HTTP: either the API's, or a bare refusal of the web server's own.</summary>
    Anything,
}

/// <summary>A request of the fuzzer's.</summary>
/// <param name="Bytes">What is sent.</param>
/// <param name="Demand">What is asked of the answer.</param>
internal sealed record Attempt(byte[] Bytes, Demand Demand)
{
    private const int LongestShown = 4_000;

    /// <summary>The format that the answer must have; null where the request leaves it open.</summary>
    public bool? WantsJson { get; init; }

    /// <summary>The action that it calls; null where that is no matter.</summary>
    public string? Action { get; init; }

    /// <summary>Whether it is a HEAD, whose answer has no body.</summary>
    public bool IsHead { get; init; }

    /// <summary>Whether it may be less or more than one request, so that it has a connection of its own.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether a refusal of it can be told to have changed nothing: it is a call of the account that is watched.</summary>
    public bool MustChangeNothingRefused { get; init; }

    /// <summary>The request as text, for a finding: what is no printable ASCII is escaped.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var octet in Bytes.Take(LongestShown))
        {
            text.Append(octet is >= 0x20 and < 0x7f or (byte)'\n' ? $"{(char)octet}" : octet == '\r' ? "" : $"\\x{octet:x2}");
        }

        return Bytes.Length > LongestShown ? $"{text}… {Bytes.Length} bytes" : text.ToString();
    }
}

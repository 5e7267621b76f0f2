namespace Ecs.Emulator.Rpc;

/// <summary>The Authorization header of a V3 call: who signed, which headers, with what result.</summary>
internal sealed record V3Authorization
{
    /// <summary>The scheme's name, which is also that of the algorithm.</summary>
    public const string Scheme = "ACS3-HMAC-SHA256";

    /// <summary>The access key; null where it is missing.</summary>
    public string? Credential { get; private init; }

    /// <summary>The names of the signed headers as they stand there, parted by semicolons; null where they are missing.</summary>
    public string? SignedHeaders { get; private init; }

    /// <summary>The signature, 64 hex digits; null where it is missing.</summary>
    public string? Signature { get; private init; }

    /// <summary>Whether the header is one of this scheme, well formed or not.</summary>
    public static bool IsV3(string header) => header.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>Reads the header. What is not there stays null.</summary>
    public static V3Authorization Parse(string header)
    {
        var result = new V3Authorization();
        foreach (var part in header[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            result = part.Split('=', 2) switch
            {
                ["Credential", { Length: > 0 } value] => result with { Credential = value },
                ["SignedHeaders", { Length: > 0 } value] => result with { SignedHeaders = value },
                ["Signature", { Length: > 0 } value] => result with { Signature = value },
                _ => result,
            };
        }

        return result;
    }
}

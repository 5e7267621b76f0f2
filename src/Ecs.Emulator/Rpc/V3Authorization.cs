using Ecs.Emulator.Text;

namespace Ecs.Emulator.Rpc;

/// <summary>The Authorization header of a V3 call.</summary>
internal sealed record V3Authorization
{
    /// <summary>The name of the scheme and of the algorithm.</summary>
    public const string Scheme = "ACS3-HMAC-SHA256";

    /// <summary>The access key; null if it is missing.</summary>
    public string? Credential { get; private init; }

    /// <summary>The names of the signed headers as sent, separated by semicolons; null if they are missing.</summary>
    public string? SignedHeaders { get; private init; }

    /// <summary>The signature, 64 hex digits; empty if it is missing.</summary>
    public ReadOnlyMemory<char> Signature { get; private init; }

    /// <summary>Whether a member occurs twice.</summary>
    public bool IsAmbiguous { get; private init; }

    public static bool IsV3(string header) =>
        header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && (header.Length == Scheme.Length || header[Scheme.Length] == ' ');

    public static V3Authorization Parse(string header)
    {
        string? credential = null, signedHeaders = null;
        var signature = ReadOnlyMemory<char>.Empty;
        var isAmbiguous = false;
        var members = header.AsMemory(Scheme.Length);
        foreach (var range in members.Span.Split(','))
        {
            var member = members[range].Trim();
            var equals = member.Span.IndexOf('=');
            var value = equals < 0 ? default : member[(equals + 1)..];
            if (value.IsEmpty)
            {
                continue;
            }

            switch (member.Span[..equals])
            {
                case "Credential":
                    isAmbiguous |= credential is not null;
                    credential = TextCache.Find(value.Span);
                    break;
                case "SignedHeaders":
                    isAmbiguous |= signedHeaders is not null;
                    signedHeaders = TextCache.Find(value.Span);
                    break;
                case "Signature":
                    isAmbiguous |= !signature.IsEmpty;
                    signature = value;
                    break;
                default:
                    break;
            }
        }

        return new V3Authorization
        {
            Credential = credential,
            SignedHeaders = signedHeaders,
            Signature = signature,
            IsAmbiguous = isAmbiguous,
        };
    }
}

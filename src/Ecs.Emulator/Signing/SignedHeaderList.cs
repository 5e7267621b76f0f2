using System.Text;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Signing;

/// <summary>The list of a V3 call's signed headers, read.</summary>
internal sealed class SignedHeaderList
{
    private const string HostHeader = "host";

    /// <summary>A client lists the same headers call after call, so what was read of its list is kept.</summary>
    private static readonly SignedHeaderList?[] Lately = new SignedHeaderList?[64];

    private readonly string text;

    private readonly byte[][] beginnings;
    private readonly byte[] utf8;

    private SignedHeaderList(string text)
    {
        this.text = text;
        Names = text.ToLowerInvariant().Split(';');
        Array.Sort(Names, StringComparer.Ordinal);
        beginnings = [.. Names.Select(name => Encoding.UTF8.GetBytes($"{name}:"))];
        utf8 = Encoding.UTF8.GetBytes(string.Join(';', Names));
        IsPlausible = Names.Distinct(StringComparer.Ordinal).Count() == Names.Length
            && Names.Contains(HostHeader, StringComparer.Ordinal);
    }

    /// <summary>The names, lower-case and in order.</summary>
    public string[] Names { get; }

    /// <summary>Whether each name stands there once, and the host is among them.</summary>
    public bool IsPlausible { get; }

    /// <summary>What the lines of the headers begin with in what is signed: each name and a colon.</summary>
    public ReadOnlySpan<byte[]> Beginnings => beginnings;

    /// <summary>The names as they stand at the end of what is signed, parted by semicolons.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8;

    /// <summary>Reads a list: names parted by semicolons.</summary>
    public static SignedHeaderList Of(string list)
    {
        ref var place = ref Lately[list.Length % Lately.Length];
        return place is { } known && known.text == list ? known : place = new SignedHeaderList(list);
    }

    /// <summary>The place of a header among the names, however it is written; -1 for none.</summary>
    public int PlaceOf(string header)
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

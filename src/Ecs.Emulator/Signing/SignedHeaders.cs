using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Signing;

/// <summary>The headers that a V3 call signs, by their names.</summary>
/// <param name="Text">The names as the call lists them, parted by semicolons.</param>
/// <param name="Names">The names, lower-case and in order.</param>
internal sealed record SignedHeaders(string Text, string[] Names)
{
    private const string HostHeader = "host";
    private const string OwnHeaderPrefix = "x-acs-";

    /// <summary>A client lists the same headers call after call, so what was read of its list is kept.</summary>
    private static readonly SignedHeaders?[] Lately = new SignedHeaders?[64];

    /// <summary>
    /// The signed headers of a call; null where the list cannot be one: a name is empty, stands there twice or is that of no
    /// header, or something that matters is not signed. What matters is the host and all of this API's own headers, for what is
    /// not signed could be changed on the way.
    /// </summary>
    public static SignedHeaders? Of(RpcRequest request, string list)
    {
        var signed = Read(list);
        if (!signed.IsPlausible)
        {
            return null;
        }

        foreach (var name in signed.Names)
        {
            if (!request.Headers.ContainsKey(name))
            {
                return null;
            }
        }

        foreach (var (sent, _) in request.Headers)
        {
            if (sent.StartsWith(OwnHeaderPrefix, StringComparison.OrdinalIgnoreCase) && !signed.Has(sent))
            {
                return null;
            }
        }

        return signed;
    }

    /// <summary>Whether each name stands there once, and the host is among them.</summary>
    private bool IsPlausible { get; } =
        Names.Distinct(StringComparer.Ordinal).Count() == Names.Length && Names.Contains(HostHeader, StringComparer.Ordinal);

    private static SignedHeaders Read(string list)
    {
        ref var place = ref Lately[(uint)list.GetHashCode(StringComparison.Ordinal) % (uint)Lately.Length];
        if (place is { } known && known.Text == list)
        {
            return known;
        }

        var names = list.ToLowerInvariant().Split(';');
        Array.Sort(names, StringComparer.Ordinal);
        return place = new SignedHeaders(list, names);
    }

    private bool Has(string sent)
    {
        foreach (var name in Names)
        {
            if (name.Equals(sent, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

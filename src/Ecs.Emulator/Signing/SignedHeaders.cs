using Ecs.Emulator.Actions;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Signing;

/// <summary>The headers that a V3 call signs.</summary>
/// <param name="List">Their names.</param>
/// <param name="Values">The value of each, in the order of the names.</param>
internal sealed record SignedHeaders(SignedHeaderList List, string[] Values)
{
    private const string OwnHeaderPrefix = "x-acs-";

    /// <summary>
    /// The signed headers of a call; null where the list cannot be one: a name is empty, stands there twice or is that of no
    /// header, or something that matters is not signed. What matters is the host and all of this API's own headers, for what is
    /// not signed could be changed on the way.
    /// </summary>
    public static SignedHeaders? Of(CallContext call, string list)
    {
        var signed = SignedHeaderList.Of(list);
        if (!signed.IsPlausible)
        {
            return null;
        }

        var values = new string[signed.Names.Length];
        foreach (var (name, value) in call.SignableHeaders)
        {
            var place = signed.PlaceOf(name);
            if (place >= 0)
            {
                values[place] = value.ToString();
            }
            else if (name.StartsWith(OwnHeaderPrefix, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return values.Contains(null) ? null : new SignedHeaders(signed, values);
    }
}

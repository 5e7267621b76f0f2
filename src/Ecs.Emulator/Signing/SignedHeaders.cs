using Ecs.Emulator.Actions;

namespace Ecs.Emulator.Signing;

/// <summary>The headers that a V3 call signs.</summary>
/// <param name="List">The names.</param>
/// <param name="Values">The values, in the order of the names.</param>
internal sealed record SignedHeaders(SignedHeaderList List, string[] Values)
{
    private const string OwnHeaderPrefix = "x-acs-";

    /// <summary>
    /// The signed headers of a call. Null if a name is empty, repeated or not a header of the call, or if the host or a
    /// header of the API is not signed, because unsigned headers could be changed in transit.
    /// </summary>
    public static SignedHeaders? Of(CallContext call, string list)
    {
        var signed = SignedHeaderList.Of(list);
        if (!signed.IsValid)
        {
            return null;
        }

        var values = new string[signed.Names.Length];
        foreach (var (name, value) in call.SignableHeaders)
        {
            var index = signed.IndexOf(name);
            if (index >= 0)
            {
                values[index] = value.ToString();
            }
            else if (name.StartsWith(OwnHeaderPrefix, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return values.Contains(null) ? null : new SignedHeaders(signed, values);
    }
}

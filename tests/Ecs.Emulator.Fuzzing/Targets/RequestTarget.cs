using System.Text;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// Sends complete calls: the first byte selects method and format, the rest is the query and, after a line feed, the
/// form.
/// </summary>
internal static class RequestTarget
{
    private const byte LineFeed = (byte)'\n';

    public static void Run(byte[] data)
    {
        if (data.Length == 0)
        {
            return;
        }

        var rest = data.AsSpan(1);
        var end = rest.IndexOf(LineFeed);
        var form = end < 0 ? null : rest[(end + 1)..].ToArray();

        // The web server accepts no other characters in a query.
        var query = Encoding.Latin1.GetString(end < 0 ? rest : rest[..end]);
        var rig = Rig.Fresh();
        var http = rig.Request((data[0] & 1) == 0 && form is null ? "GET" : "POST", query, form);
        if ((data[0] & 2) != 0)
        {
            http.Request.Headers.Accept = "application/json";
        }

        var reply = rig.Call(http);
        FindingException.Require(
            reply.IsSuccess
                || rig.State().Span.SequenceEqual(rig.Seed.Span), $"A rejected call has changed the state: {reply}");
    }
}

using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Signing;
using Ecs.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// Checks signatures: the first line is the Authorization header, the second the query, the third the form, the rest
/// headers. The string to sign must equal that of a literal implementation of the documentation, and a correctly
/// signed request must be accepted.
/// </summary>
internal static class SignatureTarget
{
    public static void Run(byte[] data)
    {
        var lines = Encoding.Latin1.GetString(data).Split('\n');
        var rig = Rig.Fresh();
        var form = lines.Length > 2 ? Encoding.Latin1.GetBytes(lines[2]) : [];
        var http = rig.Request(form.Length == 0 ? "GET" : "POST", lines.Length > 1 ? lines[1] : "", form);
        AddHeaders(http.Request.Headers, lines);
        var request = new CallContext(http.Request, default);
        try
        {
            request.Body = RpcRequestReader.ReadAsync(http.Request, request.Parameters)
                .AsTask()
                .GetAwaiter()
                .GetResult();
        }
        catch (ApiException)
        {
            return;
        }

        CheckV1(request);
        if (request.V3 is { SignedHeaders: { } list })
        {
            CheckV3(http.Request, request, list);
        }

        CheckVerifier(rig, request);
    }

    private static void AddHeaders(IHeaderDictionary headers, string[] lines)
    {
        // As the web server provides it: no empty names, no control characters, and no headers that it reads itself.
        headers.Authorization = Clean(lines[0]);
        foreach (var line in lines.Skip(3))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !headers.ContainsKey(line[..colon]))
            {
                headers[line[..colon]] = Clean(line[(colon + 1)..]);
            }
        }
    }

    private static string Clean(string text) => string.Concat(text.Where(character => !char.IsControl(character)));

    private static void CheckV1(CallContext request)
    {
        var text = new Utf8Text(stackalloc byte[16]);
        SignatureV1.AppendStringToSign(ref text, request.Method, request.Parameters.Entries);
        var expected = $"{request.Method}&%2F&{Uri.EscapeDataString(Canonical(request.Parameters, "Signature"))}";
        FindingException.Require(
            text.ToString() == expected, $"The V1 string to sign is\n{text.ToString()}\ninstead of\n{expected}");
        text.Dispose();

        // The canonical query must parse to the same parameters.
        var again = new List<KeyValuePair<string, string>>();
        FormDecoder.Decode(
            Canonical(request.Parameters, null), again, static (list, name, value) => list.Add(new(name, value)));
        FindingException.Require(
            again.SequenceEqual(Sorted(request.Parameters)),
            "The canonical query parses to other parameters.");
    }

    private static void CheckV3(HttpRequest http, CallContext request, string list)
    {
        if (SignedHeaders.Of(request, list) is not { } signed)
        {
            return;
        }

        var query = new List<KeyValuePair<string, string>>();
        FormDecoder.Decode(
            request.RawQuery.AsSpan(request.RawQuery.Length > 0 ? 1 : 0),
            query,
            static (query, name, value) => query.Add(new(name, value)));
        string[] names = [.. list.ToLowerInvariant().Split(';').Order(StringComparer.Ordinal)];
        var headers = string.Concat(names.Select(name => $"{name}:{http.Headers[name].ToString().Trim()}\n"));
        var canonical = $"{request.Method}\n/\n{Canonical(query, null)}\n{headers}\n{string.Join(';', names)}\nHASH";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(canonical));
        var expected = $"ACS3-HMAC-SHA256\n{Convert.ToHexStringLower(hash)}";
        var toSign = new byte[SignatureV3.StringToSignLength];
        SignatureV3.WriteStringToSign(request, signed, "HASH", toSign);
        FindingException.Require(
            Encoding.ASCII.GetString(toSign) == expected, $"The V3 string to sign is not\n{canonical}");
    }

    /// <summary>The verifier must return success or an error of the catalogue.</summary>
    private static void CheckVerifier(Rig rig, CallContext request)
    {
        try
        {
            rig.Verifier.Verify(request, rig.Account.Access, new NonceCache());
        }
        catch (Exception refusal) when (refusal is ApiException or Domain.RefusedException)
        {
            FindingException.Require(refusal is not ApiException { Error.Status: >= 500 }, refusal.Message);
        }
    }

    private static string Canonical(
        IEnumerable<KeyValuePair<string, string>> parameters, string? except) => string.Join(
        '&',
        Sorted(parameters).Where(pair => pair.Key != except)
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    private static IEnumerable<KeyValuePair<string, string>> Sorted(
        IEnumerable<KeyValuePair<string, string>> parameters) =>
        parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}

using System.Buffers;
using System.IO.Pipelines;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ecs.Emulator.Rpc;

/// <summary>Reads the parameters of a call from its query and its body.</summary>
internal static class RpcRequestReader
{
    /// <summary>In characters.</summary>
    public const int MaxQueryLength = 64 * 1024;

    /// <summary>In bytes.</summary>
    public const int MaxBodyLength = 1024 * 1024;

    public const int MaxHeaders = 200;

    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Reads the parameters of query and form, and returns the body.</summary>
    /// <exception cref="ApiException">The parameters cannot be read. Those before the error were added.</exception>
    public static ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest http, RpcParameters parameters)
    {
        if (http.Headers.Count > MaxHeaders)
        {
            throw ApiException.InvalidParameter("headers", $"There are more than {MaxHeaders}.");
        }

        var query = http.QueryString.Value;
        if (!string.IsNullOrEmpty(query))
        {
            if (query.Length > MaxQueryLength)
            {
                throw ApiException.InvalidParameter("query", $"It is longer than {MaxQueryLength} characters.");
            }

            FormDecoder.Decode(
                query.AsSpan(1), parameters, static (parameters, name, value) => parameters.AddFromQuery(name, value));
        }

        return HasBody(http) ? ReadBodyAsync(http, parameters) : default;
    }

    private static bool HasBody(HttpRequest http) =>
        http.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? http.ContentLength > 0;

    private static async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest http, RpcParameters parameters)
    {
        RequireLength(http.ContentLength ?? 0);
        var reader = http.BodyReader;
        var result = await reader.ReadAsync(http.HttpContext.RequestAborted);
        while (!result.IsCompleted && result.Buffer.Length <= MaxBodyLength)
        {
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            result = await reader.ReadAsync(http.HttpContext.RequestAborted);
        }

        return ReadForm(http, parameters, result.Buffer, reader);
    }

    private static ReadOnlyMemory<byte> ReadForm(
        HttpRequest http, RpcParameters parameters, ReadOnlySequence<byte> body, PipeReader reader)
    {
        try
        {
            RequireLength(body.Length);
            if (body.IsEmpty)
            {
                return default;
            }

            var mediaType = http.ContentType.AsSpan();
            var semicolon = mediaType.IndexOf(';');
            mediaType = (semicolon < 0 ? mediaType : mediaType[..semicolon]).Trim();
            if (!mediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
            {
                throw ApiException.InvalidParameter("body", $"Its content type must be {FormType}.");
            }

            ReadOnlyMemory<byte> form = body.ToArray();
            FormDecoder.Decode(
                ByteOrderMark.Skip(form).Span,
                parameters,
                static (parameters, name, value) => parameters.AddFromForm(name, value));
            return form;
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }
    }

    private static void RequireLength(long length)
    {
        if (length > MaxBodyLength)
        {
            throw ApiException.InvalidParameter("body", $"It is longer than {MaxBodyLength} bytes.");
        }
    }
}

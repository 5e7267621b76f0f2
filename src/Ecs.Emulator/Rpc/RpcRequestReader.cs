using System.Buffers;
using System.IO.Pipelines;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ecs.Emulator.Rpc;

/// <summary>Reads the parameters of a call out of its query and its body.</summary>
internal static class RpcRequestReader
{
    /// <summary>The longest query, in characters.</summary>
    public const int MaxQueryLength = 64 * 1024;

    /// <summary>The longest body, in bytes.</summary>
    public const int MaxBodyLength = 1024 * 1024;

    /// <summary>The most headers.</summary>
    public const int MaxHeaders = 200;

    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Fills the request's parameters.</summary>
    /// <exception cref="ApiException">They cannot be read; those read so far are there.</exception>
    public static ValueTask ReadAsync(HttpRequest http, RpcRequest request)
    {
        if (request.HeaderCount > MaxHeaders)
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
                query.AsSpan(1), request.Parameters, static (parameters, name, value) => parameters.AddFromQuery(name, value));
        }

        return HasBody(http) ? ReadBodyAsync(http, request) : ValueTask.CompletedTask;
    }

    private static bool HasBody(HttpRequest http) =>
        http.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? http.ContentLength > 0;

    private static async ValueTask ReadBodyAsync(HttpRequest http, RpcRequest request)
    {
        RequireLength(http.ContentLength ?? 0);
        var reader = http.BodyReader;
        var result = await reader.ReadAsync(http.HttpContext.RequestAborted);
        while (!result.IsCompleted && result.Buffer.Length <= MaxBodyLength)
        {
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            result = await reader.ReadAsync(http.HttpContext.RequestAborted);
        }

        ReadForm(http, request, result.Buffer, reader);
    }

    private static void ReadForm(HttpRequest http, RpcRequest request, ReadOnlySequence<byte> body, PipeReader reader)
    {
        try
        {
            RequireLength(body.Length);
            if (body.IsEmpty)
            {
                return;
            }

            var mediaType = http.ContentType.AsSpan();
            var semicolon = mediaType.IndexOf(';');
            mediaType = (semicolon < 0 ? mediaType : mediaType[..semicolon]).Trim();
            if (!mediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
            {
                throw ApiException.InvalidParameter("body", $"Its content type must be {FormType}.");
            }

            request.Body = body.ToArray();
            FormDecoder.Decode(
                ByteOrderMark.Skip(request.Body).Span,
                request.Parameters,
                static (parameters, name, value) => parameters.AddFromForm(name, value));
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

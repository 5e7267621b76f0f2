using System.Buffers;
using System.Globalization;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Rendering;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Rpc;

/// <summary>The answer of a call: what the action answered, or why it did not. Knows the envelope of both.</summary>
/// <param name="RequestId">The call's names.</param>
/// <param name="Format">The format to answer in.</param>
internal abstract record RpcAnswer(RequestId RequestId, ResponseFormat Format)
{
    private const string JsonType = "application/json;charset=utf-8";
    private const string XmlType = "text/xml;charset=utf-8";

    /// <summary>The HTTP status.</summary>
    public abstract int Status { get; }

    /// <summary>The error's code; null for a success.</summary>
    public virtual string? Code => null;

    /// <summary>Writes headers and body.</summary>
    public Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = Format == ResponseFormat.Json ? JsonType : XmlType;
        response.Headers["x-acs-request-id"] = RequestId.Value;
        response.Headers["x-acs-trace-id"] = RequestId.TraceId;
        WriteHeaders(response.Headers);
        var body = new ArrayBufferWriter<byte>();
        using (ResponseWriter writer = Format == ResponseFormat.Json ? new JsonResponseWriter(body) : new XmlResponseWriter(body))
        {
            WriteBody(writer);
        }

        response.ContentLength = body.WrittenCount;
        return response.Body.WriteAsync(body.WrittenMemory).AsTask();
    }

    /// <summary>Writes headers beside those that every answer has.</summary>
    protected virtual void WriteHeaders(IHeaderDictionary headers)
    {
    }

    /// <summary>Writes the body.</summary>
    protected abstract void WriteBody(ResponseWriter writer);
}

/// <summary>The answer of a call that was done.</summary>
/// <param name="RequestId">The call's names.</param>
/// <param name="Format">The format to answer in.</param>
/// <param name="Action">The action.</param>
/// <param name="Result">What it answered.</param>
internal sealed record SuccessAnswer(RequestId RequestId, ResponseFormat Format, ApiAction Action, object Result)
    : RpcAnswer(RequestId, Format)
{
    /// <inheritdoc/>
    public override int Status => StatusCodes.Status200OK;

    /// <inheritdoc/>
    protected override void WriteBody(ResponseWriter writer)
    {
        writer.Begin($"{Action.Name}Response");
        writer.Text("RequestId", RequestId.Value);
        Action.Write(writer, Result);
        writer.End();
    }
}

/// <summary>The answer of a call that was refused.</summary>
/// <param name="RequestId">The call's names.</param>
/// <param name="Format">The format to answer in.</param>
/// <param name="HostId">The host that the caller believes to speak to.</param>
/// <param name="Error">The row of the catalogue.</param>
/// <param name="Message">The row's message, its places filled.</param>
internal sealed record ErrorAnswer(
    RequestId RequestId, ResponseFormat Format, string HostId, ErrorDefinition Error, string Message)
    : RpcAnswer(RequestId, Format)
{
    /// <summary>When the call may be tried again; null for no advice.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc/>
    public override int Status => Error.Status;

    /// <inheritdoc/>
    public override string Code => Error.Code;

    /// <inheritdoc/>
    protected override void WriteHeaders(IHeaderDictionary headers)
    {
        if (RetryAfter is { } time)
        {
            headers["x-acs-retry-after"] =
                Math.Ceiling(time.TotalMilliseconds).ToString("F0", CultureInfo.InvariantCulture);
        }
    }

    /// <inheritdoc/>
    protected override void WriteBody(ResponseWriter writer)
    {
        writer.Begin("Error");
        writer.Text("RequestId", RequestId.Value);
        writer.Text("HostId", HostId);
        writer.Text("Code", Error.Code);
        writer.Text("Message", Message);
        writer.CData("Recommend", $"https://api.aliyun.com/troubleshoot?q={Error.Code}&product=Ecs&requestId={RequestId.Value}");
        writer.End();
    }
}

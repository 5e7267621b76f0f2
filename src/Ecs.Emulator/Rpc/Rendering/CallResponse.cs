using System.Globalization;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>A serialized response: a result or an error, each with its envelope.</summary>
internal sealed class CallResponse(RequestId requestId, ResponseFormat format, int status)
{
    private const string JsonType = "application/json;charset=utf-8";
    private const string XmlType = "text/xml;charset=utf-8";

    private readonly ResponseBuffer body = ResponseBuffer.Rent();
    private TimeSpan? retryAfter;

    public ResponseFormat Format { get; } = format;

    public int Status { get; } = status;

    /// <summary>The error's code; null for a success.</summary>
    public string? Code { get; private init; }

    public static CallResponse Failure(
        RequestId requestId, ResponseFormat format, string host, string product, CallError error)
    {
        var code = error.Definition.Code;
        var response = new CallResponse(requestId, format, error.Definition.Status)
        {
            Code = code,
            retryAfter = error.RetryAfter,
        };
        var writer = response.Begin("Error");
        writer.Text("HostId", host);
        writer.Text("Code", code);
        writer.Text("Message", error.Message);
        writer.CData(
            "Recommend",
            $"https://api.aliyun.com/troubleshoot?q={code}&product={product}&requestId={requestId.Value}");
        writer.End();
        return response;
    }

    /// <summary>A response with status 200 and any body, for injected faults.</summary>
    public static CallResponse Raw(RequestId requestId, ResponseFormat format, byte[] bytes)
    {
        var response = new CallResponse(requestId, format, StatusCodes.Status200OK);
        bytes.CopyTo(response.body.GetMemory(bytes.Length));
        response.body.Advance(bytes.Length);
        return response;
    }

    /// <summary>Writes the start of the body: the root and the request id. The caller writes the end.</summary>
    public ResponseWriter Begin(string root)
    {
        var writer = body.WriterOf(Format);
        writer.Begin(root);
        writer.Text("RequestId", requestId.Value);
        return writer;
    }

    /// <summary>
    /// Sends headers and body. Call it only once, because the buffer of the body is reused afterwards.
    /// </summary>
    /// <param name="fault">The label of the injected fault; null for none.</param>
    public Task SendAsync(HttpResponse response, string? fault)
    {
        var headers = response.Headers;
        if (fault is not null)
        {
            headers["x-emulator-fault"] = fault;
        }

        response.StatusCode = Status;
        headers.ContentType = Format == ResponseFormat.Json ? JsonType : XmlType;
        headers.ContentLength = body.Length;
        headers["x-acs-request-id"] = requestId.Value;
        headers["x-acs-trace-id"] = requestId.TraceId;
        if (retryAfter is { } time)
        {
            headers["x-acs-retry-after"] =
                Math.Ceiling(time.TotalMilliseconds).ToString("F0", CultureInfo.InvariantCulture);
        }

        var sending = response.BodyWriter.WriteAsync(body.Written);
        if (!sending.IsCompletedSuccessfully)
        {
            return SendRestAsync(sending.AsTask());
        }

        body.Return();
        return Task.CompletedTask;
    }

    private async Task SendRestAsync(Task sending)
    {
        await sending;
        body.Return();
    }
}

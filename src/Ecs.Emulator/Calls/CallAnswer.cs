using System.Buffers;
using System.Globalization;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Rendering;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Calls;

/// <summary>The answer of a call, written out: what the action answered, or why it did not. Knows the envelope of both.</summary>
internal sealed class CallAnswer
{
    private const string JsonType = "application/json;charset=utf-8";
    private const string XmlType = "text/xml;charset=utf-8";

    private readonly RequestId requestId;
    private readonly ResponseFormat format;
    private readonly ArrayBufferWriter<byte> body = new();
    private readonly TimeSpan? retryAfter;

    private CallAnswer(
        RequestId requestId, ResponseFormat format, int status, string? code, TimeSpan? retryAfter, Action<ResponseWriter> write)
    {
        this.requestId = requestId;
        this.format = format;
        this.retryAfter = retryAfter;
        Status = status;
        Code = code;
        using ResponseWriter writer = format == ResponseFormat.Json ? new JsonResponseWriter(body) : new XmlResponseWriter(body);
        write(writer);
    }

    private CallAnswer(RequestId requestId, ResponseFormat format)
    {
        this.requestId = requestId;
        this.format = format;
        Status = StatusCodes.Status200OK;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The error's code; null for a success.</summary>
    public string? Code { get; }

    /// <summary>The answer of a call that was done.</summary>
    public static CallAnswer Success(RequestId requestId, ResponseFormat format, ApiAction action, object result) =>
        new(requestId, format, StatusCodes.Status200OK, null, null, writer =>
        {
            writer.Begin($"{action.Name}Response");
            writer.Text("RequestId", requestId.Value);
            action.Write(writer, result);
            writer.End();
        });

    /// <summary>The answer of a call that was refused.</summary>
    /// <param name="requestId">The call's names.</param>
    /// <param name="request">What was refused: it says the format, and the host that the caller believes to speak to.</param>
    /// <param name="product">The product that was called.</param>
    /// <param name="error">The row of the catalogue.</param>
    /// <param name="message">The row's message, its places filled.</param>
    /// <param name="retryAfter">When the call may be tried again; null for no advice.</param>
    public static CallAnswer Refusal(
        RequestId requestId,
        RpcRequest request,
        Product product,
        ErrorDefinition error,
        string message,
        TimeSpan? retryAfter) =>
        new(requestId, request.RefusalFormat, error.Status, error.Code, retryAfter, writer =>
        {
            writer.Begin("Error");
            writer.Text("RequestId", requestId.Value);
            writer.Text("HostId", request.Host);
            writer.Text("Code", error.Code);
            writer.Text("Message", message);
            writer.CData(
                "Recommend",
                $"https://api.aliyun.com/troubleshoot?q={error.Code}&product={product.Name}&requestId={requestId.Value}");
            writer.End();
        });

    /// <summary>What a fault puts in the place of an answer.</summary>
    public static CallAnswer Spoilt(RequestId requestId, ResponseFormat format, byte[] bytes)
    {
        var answer = new CallAnswer(requestId, format);
        answer.body.Write(bytes);
        return answer;
    }

    /// <summary>Sends headers and body.</summary>
    /// <param name="response">Where they go.</param>
    /// <param name="fault">The fault that met the call; null for none.</param>
    public Task SendAsync(HttpResponse response, string? fault)
    {
        if (fault is not null)
        {
            response.Headers["x-emulator-fault"] = fault;
        }

        response.StatusCode = Status;
        response.ContentType = format == ResponseFormat.Json ? JsonType : XmlType;
        response.ContentLength = body.WrittenCount;
        response.Headers["x-acs-request-id"] = requestId.Value;
        response.Headers["x-acs-trace-id"] = requestId.TraceId;
        if (retryAfter is { } time)
        {
            response.Headers["x-acs-retry-after"] =
                Math.Ceiling(time.TotalMilliseconds).ToString("F0", CultureInfo.InvariantCulture);
        }

        return response.Body.WriteAsync(body.WrittenMemory).AsTask();
    }
}

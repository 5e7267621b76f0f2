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
    private readonly ResponseBuffer body = ResponseBuffer.Rent();
    private TimeSpan? retryAfter;

    private CallAnswer(RequestId requestId, ResponseFormat format, int status)
    {
        this.requestId = requestId;
        Format = format;
        Status = status;
    }

    /// <summary>The format it is written in.</summary>
    public ResponseFormat Format { get; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The error's code; null for a success.</summary>
    public string? Code { get; private init; }

    /// <summary>The answer of a call that was done.</summary>
    public static CallAnswer Success(RequestId requestId, ResponseFormat format, ApiAction action, object result)
    {
        var answer = new CallAnswer(requestId, format, StatusCodes.Status200OK);
        var writer = answer.body.WriterOf(format);
        writer.Begin(action.AnswerName);
        writer.Text("RequestId", requestId.Value);
        action.Write(writer, result);
        writer.End();
        return answer;
    }

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
        TimeSpan? retryAfter)
    {
        var answer = new CallAnswer(requestId, request.RefusalFormat, error.Status) { Code = error.Code, retryAfter = retryAfter };
        var writer = answer.body.WriterOf(answer.Format);
        writer.Begin("Error");
        writer.Text("RequestId", requestId.Value);
        writer.Text("HostId", request.Host);
        writer.Text("Code", error.Code);
        writer.Text("Message", message);
        writer.CData(
            "Recommend",
            $"https://api.aliyun.com/troubleshoot?q={error.Code}&product={product.Name}&requestId={requestId.Value}");
        writer.End();
        return answer;
    }

    /// <summary>What a fault puts in the place of an answer.</summary>
    public static CallAnswer Spoilt(RequestId requestId, ResponseFormat format, byte[] bytes)
    {
        var answer = new CallAnswer(requestId, format, StatusCodes.Status200OK);
        bytes.CopyTo(answer.body.GetMemory(bytes.Length));
        answer.body.Advance(bytes.Length);
        return answer;
    }

    /// <summary>Sends headers and body. It can be done once.</summary>
    /// <param name="response">Where they go.</param>
    /// <param name="fault">The fault that met the call; null for none.</param>
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

using System.Diagnostics;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Calls;

/// <summary>A call on its way through the emulator: what is known of it so far.</summary>
/// <param name="request">What came in.</param>
/// <param name="requestId">Its names.</param>
internal sealed class Call(RpcRequest request, RequestId requestId)
{
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>What came in.</summary>
    public RpcRequest Request { get; } = request;

    /// <summary>How long ago it came in.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>Its names.</summary>
    public RequestId RequestId { get; } = requestId;

    /// <summary>The account it belongs to; null until it is looked for.</summary>
    public Account? Account { get; set; }

    /// <summary>The action it means; null until, and unless, it is found.</summary>
    public ApiAction? Action { get; set; }

    /// <summary>The format it asked for, once all its parameters are read.</summary>
    public ResponseFormat Format { get; set; }

    /// <summary>The fault that met it, as its answer names it; null for none.</summary>
    public string? Fault { get; set; }

    /// <summary>Whether it gets no answer: its connection is dropped, by a fault or by the caller.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>The answer; null until there is one.</summary>
    public CallAnswer? Answer { get; private set; }

    /// <summary>Answers with what became of it, unless it gets no answer.</summary>
    public void Conclude(Outcome outcome)
    {
        if (IsDropped)
        {
            return;
        }

        if (outcome.Refusal is { } refusal)
        {
            Refuse(refusal);
        }
        else
        {
            Answer = CallAnswer.Success(RequestId, Format, Action!, outcome.Result!);
        }
    }

    /// <summary>Answers with these bytes, whatever was asked.</summary>
    public void Spoil(byte[] body) => Answer = CallAnswer.Spoilt(RequestId, Format, body);

    /// <summary>Gives no answer.</summary>
    public void Drop() => IsDropped = true;

    /// <summary>Answers that it was refused.</summary>
    /// <param name="refusal">Why: an <see cref="ApiException"/> or a <see cref="RefusedException"/>.</param>
    public void Refuse(Exception refusal)
    {
        if (refusal is ApiException ofRequest)
        {
            Refuse(ofRequest.Error, ofRequest.Message, ofRequest.RetryAfter);
            return;
        }

        var ofCloud = (RefusedException)refusal;
        var error = ErrorCatalogue.Of(ofCloud.Refusal, Action?.Errors ?? []);
        Refuse(error, error.Message(ofCloud.Arguments));
    }

    /// <summary>Answers that it was refused, unless it gets no answer.</summary>
    public void Refuse(ErrorDefinition error, string message, TimeSpan? retryAfter = null)
    {
        if (!IsDropped)
        {
            Answer = CallAnswer.Refusal(
                RequestId, Request, Action?.Product ?? Product.Ecs, error, message, retryAfter);
        }
    }
}

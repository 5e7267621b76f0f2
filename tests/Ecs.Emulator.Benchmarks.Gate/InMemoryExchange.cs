using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>A request and its response, as the features that a server passes to its host.</summary>
internal sealed class InMemoryExchange :
    IHttpRequestFeature,
    IHttpRequestBodyDetectionFeature,
    IHttpRequestLifetimeFeature,
    IHttpResponseFeature,
    IHttpResponseBodyFeature,
    IHttpConnectionFeature
{
    private readonly MemoryPipe pipe = new();
    private readonly Stack<(Func<object, Task> Callback, object State)> onCompleted = new();

    public ReadOnlySpan<byte> Response => pipe.Written;

    public string Protocol { get; set; } = "HTTP/1.1";

    public string Scheme { get; set; } = "http";

    public string Method { get; set; } = "";

    public string PathBase { get; set; } = "";

    public string Path { get; set; } = "/";

    public string QueryString { get; set; } = "";

    public string RawTarget { get; set; } = "";

    IHeaderDictionary IHttpRequestFeature.Headers { get; set; } = new HeaderDictionary();

    Stream IHttpRequestFeature.Body { get; set; } = System.IO.Stream.Null;

    public bool CanHaveBody => false;

    public CancellationToken RequestAborted { get; set; }

    public int StatusCode { get; set; }

    public string? ReasonPhrase { get; set; }

    IHeaderDictionary IHttpResponseFeature.Headers { get; set; } = new HeaderDictionary();

    Stream IHttpResponseFeature.Body
    {
        get => Stream;
        set => throw new NotSupportedException();
    }

    public bool HasStarted => pipe.Written.Length > 0;

    public Stream Stream => pipe.Stream;

    public PipeWriter Writer => pipe;

    public string ConnectionId { get; set; } = "0";

    public IPAddress? RemoteIpAddress { get; set; } = IPAddress.Loopback;

    public IPAddress? LocalIpAddress { get; set; } = IPAddress.Loopback;

    public int RemotePort { get; set; }

    public int LocalPort { get; set; }

    public void AddTo(IFeatureCollection features)
    {
        features.Set<IHttpRequestFeature>(this);
        features.Set<IHttpRequestBodyDetectionFeature>(this);
        features.Set<IHttpRequestLifetimeFeature>(this);
        features.Set<IHttpResponseFeature>(this);
        features.Set<IHttpResponseBodyFeature>(this);
        features.Set<IHttpConnectionFeature>(this);
    }

    public void Begin(InMemoryRequest request)
    {
        Method = request.Method;
        PathBase = "";
        Path = "/";
        QueryString = request.Query;
        RawTarget = request.Query;
        ((IHttpRequestFeature)this).Headers = request.Headers;
        Clear();
    }

    public void Clear()
    {
        StatusCode = StatusCodes.Status200OK;
        ReasonPhrase = null;
        ((IHttpResponseFeature)this).Headers.Clear();
        pipe.Clear();
    }

    public void Abort() => throw new InvalidOperationException("The call was dropped.");

    public void OnStarting(Func<object, Task> callback, object state) =>
        throw new NotSupportedException("The emulator calls no OnStarting callbacks.");

    public void OnCompleted(Func<object, Task> callback, object state) => onCompleted.Push((callback, state));

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task CompleteAsync() => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public void DisableBuffering()
    {
    }

    /// <summary>Runs the callbacks that are registered for the end of the response.</summary>
    public void Complete()
    {
        while (onCompleted.TryPop(out var left))
        {
            left.Callback(left.State).GetAwaiter().GetResult();
        }
    }
}

using Ecs.Emulator.Calls;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// The emulator without a web server, on the caller's thread. Its clock is frozen and its IDs repeat, so that the
/// same bytes always have the same result.
/// </summary>
internal sealed class Rig
{
    /// <summary>One rig per thread, because creating one takes longer than a hundred calls.</summary>
    [ThreadStatic]
    private static Rig? current;

    private readonly IServiceProvider services;
    private readonly CallEndpoint calls;
    private readonly Cloud cloud;
    private long changes;

    private Rig()
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new StandingTime());
        builder.Services.AddEcsEmulator(emulator =>
        {
            emulator.RandomSeed = 1;
            emulator.JournalSize = 0;
        });
        services = builder.Build().Services;
        calls = services.GetRequiredService<CallEndpoint>();
        cloud = services.GetRequiredService<Cloud>();
        Reader = services.GetRequiredService<StateDocumentReader>();
        Verifier = services.GetRequiredService<SignatureVerifier>();
        Seed = Account.Enter(StateDocumentWriter.Write);
        changes = Account.Enter(state => state.ChangeCount);
    }

    /// <summary>Returns the rig of this thread in its initial state.</summary>
    public static Rig Fresh()
    {
        var rig = current ??= new Rig();
        if (rig.Account.Enter(state => state.ChangeCount) != rig.changes)
        {
            rig.Restore();
        }

        return rig;
    }

    public Account Account => cloud.Open(Cloud.DefaultAccountId);

    public StateDocumentReader Reader { get; }

    public SignatureVerifier Verifier { get; }

    /// <summary>The document of the initial state.</summary>
    public ReadOnlyMemory<byte> Seed { get; }

    public ReadOnlyMemory<byte> State() => Account.Enter(StateDocumentWriter.Write);

    /// <summary>Replaces the state.</summary>
    public void Put(AccountState state)
    {
        cloud.Exchange(Cloud.DefaultAccountId, _ => state);
        changes = -1;
    }

    public DefaultHttpContext Request(string method, string query, byte[]? form = null)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = method;
        http.Request.Host = new HostString("127.0.0.1", 4526);
        http.Request.Path = "/";
        http.Request.QueryString = new QueryString(query.Length == 0 ? "" : $"?{query}");
        http.Response.Body = new MemoryStream();
        if (form is { Length: > 0 })
        {
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Request.ContentLength = form.Length;
            http.Request.Body = new MemoryStream(form);
        }

        return http;
    }

    /// <summary>Sends a call and returns its checked response.</summary>
    /// <exception cref="FindingException">The response is invalid or an internal error.</exception>
    public Reply Call(DefaultHttpContext http)
    {
        var work = calls.HandleAsync(http);
        FindingException.Require(work.IsCompleted, "A call is asynchronous.");
        work.GetAwaiter().GetResult();
        var body = (MemoryStream)http.Response.Body;
        var reply = new Reply(http.Response.StatusCode, http.Response.ContentType, body.ToArray())
        {
            RequestId = http.Response.Headers["x-acs-request-id"].ToString(),
        };
        FindingException.Require(
            http.Response.ContentLength == reply.Body.Length, "The Content-Length does not match the body.");
        reply.RequireEnvelope();
        return reply;
    }

    private void Restore()
    {
        cloud.Reset(Cloud.DefaultAccountId);
        changes = Account.Enter(state => state.ChangeCount);
    }

    private sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 1, 25, 30, TimeSpan.Zero);
    }
}

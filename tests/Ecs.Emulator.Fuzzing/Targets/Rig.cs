using Ecs.Emulator.Calls;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// The emulator without a web server, on the caller's thread. Its time stands still and its names repeat, so that the same
/// bytes always do the same.
/// </summary>
internal sealed class Rig
{
    /// <summary>The rig of this thread: making one takes longer than a hundred calls.</summary>
    [ThreadStatic]
    private static Rig? current;

    private readonly IServiceProvider services;
    private readonly CallEndpoint calls;
    private long changes;

    private Rig()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new StandingTime());
        builder.Services.AddEcsEmulator(emulator =>
        {
            emulator.RandomSeed = 1;
            emulator.JournalSize = 0;
        });
        services = builder.Build().Services;
        calls = services.GetRequiredService<CallEndpoint>();
        Account = services.GetRequiredService<Cloud>().Open(Cloud.DefaultAccountId);
        Reader = services.GetRequiredService<StateDocumentReader>();
        Verifier = services.GetRequiredService<SignatureVerifier>();
        Seed = Account.Enter(StateDocumentWriter.Write);
        changes = Account.Enter(state => state.ChangeCount);
    }

    /// <summary>The rig of this thread, its state as at the beginning.</summary>
    public static Rig Fresh()
    {
        var rig = current ??= new Rig();
        if (rig.Account.Enter(state => state.ChangeCount) != rig.changes)
        {
            rig.Restore();
        }

        return rig;
    }

    /// <summary>The account that is called.</summary>
    public Account Account { get; }

    /// <summary>Makes states of documents.</summary>
    public StateDocumentReader Reader { get; }

    /// <summary>Verifies signatures.</summary>
    public SignatureVerifier Verifier { get; }

    /// <summary>The document of the state that it begins with.</summary>
    public ReadOnlyMemory<byte> Seed { get; }

    /// <summary>The document of its state as it is.</summary>
    public ReadOnlyMemory<byte> State() => Account.Enter(StateDocumentWriter.Write);

    /// <summary>Puts this state in the place of its own.</summary>
    public void Put(AccountState state)
    {
        Account.Exchange(_ => state);
        changes = -1;
    }

    /// <summary>A request to it that has no answer yet.</summary>
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

    /// <summary>Makes a call; gives its answer, which is well formed.</summary>
    /// <exception cref="FindingException">It is not, or it is a defect of the emulator's own.</exception>
    public Reply Call(DefaultHttpContext http)
    {
        var work = calls.HandleAsync(http);
        FindingException.Unless(work.IsCompleted, "A call waits for something.");
        work.GetAwaiter().GetResult();
        var body = (MemoryStream)http.Response.Body;
        var reply = new Reply(http.Response.StatusCode, http.Response.ContentType, body.ToArray())
        {
            RequestId = http.Response.Headers["x-acs-request-id"].ToString(),
        };
        FindingException.Unless(http.Response.ContentLength == reply.Body.Length, "The Content-Length is not that of the body.");
        reply.RequireEnvelope();
        return reply;
    }

    private void Restore()
    {
        Account.Reset();
        changes = Account.Enter(state => state.ChangeCount);
    }

    private sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 1, 25, 30, TimeSpan.Zero);
    }
}

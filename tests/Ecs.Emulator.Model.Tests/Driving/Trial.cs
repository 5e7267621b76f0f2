using System.Text.Json;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>
/// Runs one sequence of requests on an emulator and on the model. After each request it compares the responses and
/// the states and checks the invariants.
/// </summary>
internal sealed class Trial
{
    private const string Account = "1000000000000000";

    private static readonly DateTimeOffset Begin = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private readonly IEmulator emulator;
    private readonly CloudModel model;
    private readonly Settings settings;
    private readonly List<string> transcript = [];
    private readonly List<Request> requests = [];
    private byte[] document = [];
    private ModelState state = new();
    private List<string> view = [];

    /// <summary>Resets the emulator and starts a trial.</summary>
    public Trial(IEmulator emulator, Settings settings)
    {
        this.emulator = emulator;
        this.settings = settings;
        model = new CloudModel(settings, StateDocuments.Seed, Begin);
        emulator.Send("POST", "/_emulator/reset", null);
        emulator.Send("DELETE", $"/_emulator/snapshots/kept?account={Account}", null);
        emulator.Send("POST", "/_emulator/clock", $$"""{"freezeAt":"{{Begin:yyyy-MM-ddTHH:mm:ssZ}}"}""");
        Export();
    }

    /// <summary>The requests so far, with their responses.</summary>
    public IReadOnlyList<string> Transcript => transcript;

    public IReadOnlyList<Request> Requests => requests;

    /// <summary>Sends the request that the step creates for the current state.</summary>
    /// <returns>The kind of request, and the status and code of the response.</returns>
    /// <exception cref="DisagreementException">Emulator and model differ, or an invariant is violated.</exception>
    public (string Request, string Response) Send(Func<ModelState, Request> createRequest)
    {
        var request = createRequest(model.State);
        requests.Add(request);
        var response = Send(request);
        var kind = request switch
        {
            UnmodelledCall call => $"{call.Version} {call.Action}",
            ApiCall call => call.Action,
            PatchState patch => $"Patch {patch.Collection}",
            ControlRequest look => $"{look.Verb} {look.Path}",
            _ => request.GetType().Name,
        };
        return (kind, $"{response.Status} {response.Code}".TrimEnd());
    }

    private Response Send(Request request)
    {
        var stateBefore = state;
        var reply = emulator.Send(request.Method, request.Target(Account), request.Body);
        var actual = ResponseReader.Read(request, reply);
        var hasChanged = Export();
        var expected = model.Send(request);
        model.AdoptIds(state);
        transcript.Add($"{request.Text}\n      {actual}");

        DisagreementException.Require(
            ReferenceEquals(expected, Response.Any) ? actual.Status < 500 : actual.ToString() == expected.ToString(),
            $"The model returns {expected}.");
        var should = View.Of(model.State);
        DisagreementException.Require(
            view.SequenceEqual(should),
            $"The states differ.\n  Emulator:{Lines(view.Except(should))}\n  Model:{Lines(should.Except(view))}");
        DisagreementException.Require(!(actual.IsError && hasChanged), "An error has changed the state.");
        DisagreementException.Require(
            !(request.IsReadOnly && hasChanged), "A read-only request has changed the state.");
        Invariants.Check(stateBefore, state, request, settings);
        Invariants.CheckListings(
            state, Listing("DescribeNetworkInterfaces&PageSize=500"), Listing("DescribeVSwitches&PageSize=50"));

        return actual;
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"\n    {line}"));

    /// <summary>Reads the state; returns false if the document is unchanged.</summary>
    private bool Export()
    {
        var before = document;
        document = emulator.Send("GET", $"/_emulator/state?account={Account}", null).Body;
        if (document.AsSpan().SequenceEqual(before))
        {
            return false;
        }

        using var json = JsonDocument.Parse(document);
        state = Documents.Read(json.RootElement, Begin);
        view = View.Of(state);
        return true;
    }

    private JsonDocument Listing(string action) => JsonDocument.Parse(
        emulator.Send("GET", $"/?Action={action}&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={Account}", null).Body);
}

/// <summary>Emulator and model differ, or an invariant is violated.</summary>
internal sealed class DisagreementException(string message) : Exception(message)
{
    public static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new DisagreementException(message);
        }
    }
}

using System.Text.Json;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>
/// One sequence of steps, done by an emulator and by the model. After each of them the answers and the whole worlds must agree, and
/// the invariants must hold.
/// </summary>
internal sealed class Trial
{
    private const string Account = "1000000000000000";

    private static readonly DateTimeOffset Begin = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private readonly IEmulator emulator;
    private readonly CloudModel model;
    private readonly Settings settings;
    private readonly List<string> story = [];
    private readonly List<Request> requests = [];
    private byte[] document = [];
    private World world = new();
    private List<string> view = [];

    /// <summary>A trial that begins with a reset.</summary>
    public Trial(IEmulator emulator, Settings settings)
    {
        this.emulator = emulator;
        this.settings = settings;
        model = new CloudModel(settings, Worlds.Seed, Begin);
        emulator.Send("POST", "/_emulator/reset", null);
        emulator.Send("DELETE", $"/_emulator/snapshots/kept?account={Account}", null);
        emulator.Send("POST", "/_emulator/clock", $$"""{"freezeAt":"{{Begin:yyyy-MM-ddTHH:mm:ssZ}}"}""");
        Export();
    }

    /// <summary>The requests so far and what they got.</summary>
    public IReadOnlyList<string> Story => story;

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<Request> Requests => requests;

    /// <summary>Does a request that fits the world as it is by now.</summary>
    /// <returns>The kind of request that it was, and the answer without its content.</returns>
    /// <exception cref="DisagreementException">Emulator and model disagree, or an invariant does not hold.</exception>
    public (string Request, string Answer) Do(Func<World, Request> make)
    {
        var request = make(model.World);
        requests.Add(request);
        var answer = Do(request);
        var kind = request switch
        {
            Bystander call => $"{call.Version} {call.Action}",
            ApiCall call => call.Action,
            PatchWorld patch => $"Patch {patch.Collection}",
            LookAround look => $"{look.Verb} {look.Path}",
            _ => request.GetType().Name,
        };
        return (kind, $"{answer.Status} {answer.Code}".TrimEnd());
    }

    private Answer Do(Request request)
    {
        var worldBefore = world;
        var reply = emulator.Send(request.Method, request.Target(Account), request.Body);
        var actual = Answers.Read(request, reply);
        var hasChanged = Export();
        var expected = model.Do(request);
        model.Learn(world);
        story.Add($"{request.Text}\n      {actual}");

        DisagreementException.Unless(
            ReferenceEquals(expected, Answer.Any) ? actual.Status < 500 : actual.ToString() == expected.ToString(),
            $"The model answers {expected}.");
        var should = View.Of(model.World);
        DisagreementException.Unless(
            view.SequenceEqual(should),
            $"The worlds differ.\n  Emulator:\n    {string.Join("\n    ", view.Except(should))}\n  Model:\n    {string.Join("\n    ", should.Except(view))}");
        DisagreementException.Unless(!(actual.IsRefusal && hasChanged), "A refused call has changed the state.");
        DisagreementException.Unless(!(request.OnlyLooks && hasChanged), "A call that only looks has changed the state.");
        Invariants.Check(worldBefore, world, request, settings);
        Invariants.CheckListings(world, Listing("DescribeNetworkInterfaces&PageSize=500"), Listing("DescribeVSwitches&PageSize=50"));

        return actual;
    }

    /// <summary>Reads the state; false where not a byte of it has changed.</summary>
    private bool Export()
    {
        var before = document;
        document = emulator.Send("GET", $"/_emulator/state?account={Account}", null).Body;
        if (document.AsSpan().SequenceEqual(before))
        {
            return false;
        }

        using var json = JsonDocument.Parse(document);
        world = Documents.Read(json.RootElement, Begin);
        view = View.Of(world);
        return true;
    }

    private JsonDocument Listing(string action) => JsonDocument.Parse(
        emulator.Send("GET", $"/?Action={action}&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={Account}", null).Body);
}

/// <summary>Emulator and model disagree, or an invariant does not hold.</summary>
internal sealed class DisagreementException(string message) : Exception(message)
{
    /// <summary>Throws where something does not hold.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new DisagreementException(message);
        }
    }
}

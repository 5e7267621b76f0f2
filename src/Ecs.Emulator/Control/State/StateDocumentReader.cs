using System.Text.Json;
using Ecs.Emulator.Control.State.Members;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Reads a state from its document. Only a few members are required. Most ids can refer to resources that do not exist,
/// so that tests can create states with deleted resources.
/// </summary>
internal sealed class StateDocumentReader
{
    private readonly AccountStateSettings settings;

    public StateDocumentReader(IOptions<EcsEmulatorOptions> options, TimeProvider clock) =>
        settings = new AccountStateSettings
        {
            Lifecycles = Lifecycles.All,
            Limits = new Limits { AvailableEniIpLimit = options.Value.AvailableEniIpLimit },
            Clock = clock,
            Regions = PublicRegions.StartingWith(new RegionId(options.Value.Region)),
            RequiresListedRoles = options.Value.VerifySignatures,
            TransitionDelay = options.Value.TransitionDelay,
            RandomSeed = options.Value.RandomSeed,
        };

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="owner">The account whose state it describes.</param>
    /// <param name="before">The previous state, whose ids, tasks and client tokens continue; null for none.</param>
    /// <exception cref="InvalidDocumentException">
    /// The document is invalid. The exception contains all problems.
    /// </exception>
    public AccountState Read(JsonElement document, AccountId owner, AccountState? before = null) =>
        Read(document, owner, before, settings);

    /// <summary>Reads a document with this time as the current time.</summary>
    /// <exception cref="InvalidDocumentException">
    /// The document is invalid. The exception contains all problems.
    /// </exception>
    public AccountState ReadAt(JsonElement document, AccountId owner, DateTimeOffset now) =>
        Read(document, owner, before: null, settings with { Clock = new FixedClock(now) });

    private static AccountState Read(
        JsonElement document, AccountId owner, AccountState? before, AccountStateSettings settings)
    {
        var problems = new ProblemList();
        var state = new AccountState(owner, settings)
        {
            IdempotencyTokens = before?.IdempotencyTokens ?? new IdempotencyTokens(),
            Tasks = before?.Tasks ?? new RunningTasks(),
            Ids = before?.Ids ?? new IdGenerator(owner, settings.RandomSeed),
        };
        var context = new ReadContext(problems, state);
        var root = new MemberReader<AccountState>(StateDocuments.Members, document, context, DocumentPath.Root, "");
        foreach (var member in StateDocuments.InReadOrder)
        {
            member.Load(root);
        }

        root.Finish(isCreated: false);
        return problems.All.Count == 0 ? state : throw new InvalidDocumentException(problems.All);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

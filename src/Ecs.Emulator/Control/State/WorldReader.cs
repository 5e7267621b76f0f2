using System.Text.Json;
using Ecs.Emulator.Control.State.Documents;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Networks;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Makes a world of a world document. Only what a resource needs is required; a resource may name one that does not exist,
/// which is how a test reaches the errors of a cloud where something is gone.
/// </summary>
internal sealed class WorldReader
{
    private readonly WorldSettings settings;

    /// <summary>A reader of worlds.</summary>
    /// <param name="options">The settings of the worlds it makes.</param>
    /// <param name="clock">The time of the worlds it makes.</param>
    public WorldReader(IOptions<EcsEmulatorOptions> options, EmulatorClock clock) => settings = new WorldSettings
    {
        Limits = new Limits { AvailableEniIpLimit = options.Value.AvailableEniIpLimit },
        Clock = clock,
        Regions = PublicRegions.StartingWith(new RegionId(options.Value.Region)),
        TransitionDelay = options.Value.TransitionDelay,
        RandomSeed = options.Value.RandomSeed,
    };

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="owner">The account whose world it describes.</param>
    /// <param name="before">The world that the document is a change of, whose names, tasks and client tokens go on; null for none.</param>
    /// <exception cref="WorldDocumentException">It cannot be used; with every problem and its path.</exception>
    public World Read(JsonElement document, AccountId owner, World? before = null) =>
        Read(document, owner, before, settings);

    /// <summary>Reads a document as if it were this time.</summary>
    /// <exception cref="WorldDocumentException">It cannot be used; with every problem and its path.</exception>
    public World ReadAt(JsonElement document, AccountId owner, DateTimeOffset now) =>
        Read(document, owner, before: null, settings with { Clock = new FixedClock(now) });

    private static World Read(JsonElement document, AccountId owner, World? before, WorldSettings settings)
    {
        var problems = new ProblemList();
        var root = new ObjectReader(document, "", problems);
        var world = new World(owner, settings)
        {
            Access = AccessDocument.Read(root, owner),
            ClientTokens = before?.ClientTokens ?? new ClientTokens(),
            Tasks = before?.Tasks ?? new TaskBoard(),
            Names = before?.Names ?? new NameSource(owner, settings.RandomSeed),
        };
        Fill(world, root);
        root.Close();
        return problems.All.Count == 0 ? world : throw new WorldDocumentException(problems.All);
    }

    /// <summary>Writes down what a document may have, instead of reading one.</summary>
    public static void Describe(SchemaNode schema)
    {
        var root = ObjectReader.Recording(schema);
        AccessDocument.Read(root, Cloud.DefaultAccountId);
        Fill(new World(Cloud.DefaultAccountId, new WorldSettings()), root);
    }

    private static void Fill(World world, ObjectReader root)
    {
        ResourceGroupDocument.ReadAll(root, world);
        RegionDocument.ReadAll(root, world);
        InstanceTypeDocument.ReadAll(root, world);
        ImageDocument.ReadAll(root, world);
        VpcDocument.ReadAll(root, world);
        VSwitchDocument.ReadAll(root, world);
        SecurityGroupDocument.ReadAll(root, world);
        InstanceDocument.ReadAll(root, world);
        NetworkInterfaceDocument.ReadAll(root, world);
        NetworkInterfacePermissionDocument.ReadAll(root, world);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

using System.Text.Json;
using Ecs.Emulator.Domain;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>The world with which every account begins: the user's own document, or the default one.</summary>
internal sealed class WorldSeed
{
    private readonly JsonElement document;
    private readonly WorldReader reader;

    public WorldSeed(IOptions<EcsEmulatorOptions> options, WorldReader reader)
    {
        this.reader = reader;
        document = WorldJson.Parse(options.Value.Seed ?? DefaultDocument());
    }

    /// <summary>A world of this account, as the seed describes it.</summary>
    /// <exception cref="WorldDocumentException">The document cannot be used.</exception>
    public World Grow(AccountId account) => reader.Read(document, account);

    private static ReadOnlyMemory<byte> DefaultDocument()
    {
        using var stream = typeof(WorldSeed).Assembly.GetManifestResourceStream("default-world.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

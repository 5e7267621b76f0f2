using System.Text;
using System.Text.Json;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Networks;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>The world with which every account begins: the user's own document, or the default one.</summary>
internal sealed class WorldSeed
{
    /// <summary>The zones of the default document.</summary>
    private const string FirstZone = "cn-hangzhou-h";
    private const string SecondZone = "cn-hangzhou-i";

    private readonly JsonElement document;
    private readonly WorldReader reader;
    private readonly bool isDefault;

    public WorldSeed(IOptions<EcsEmulatorOptions> options, WorldReader reader)
    {
        this.reader = reader;
        isDefault = options.Value.Seed is null;
        document = WorldJson.Parse(options.Value.Seed ?? DefaultDocument(new RegionId(options.Value.Region)));
    }

    /// <summary>A world of this account, as the seed describes it.</summary>
    /// <exception cref="WorldDocumentException">The document cannot be used.</exception>
    public World Grow(AccountId account)
    {
        var world = reader.Read(document, account);
        if (isDefault)
        {
            // The document cannot list it: a list would also need the default resource group, whose id depends on the
            // account.
            world.TryAdd(new ResourceGroup
            {
                Id = new ResourceGroupId("rg-mygroup"),
                Name = "mygroup",
                DisplayName = "mygroup",
                CreationTime = world.Now,
            });
        }

        return world;
    }

    /// <summary>
    /// The default document. Outside cn-hangzhou its resources lie in the first and the last zone of the region, which
    /// may be the same one.
    /// </summary>
    private static ReadOnlyMemory<byte> DefaultDocument(RegionId region)
    {
        using var stream = typeof(WorldSeed).Assembly.GetManifestResourceStream("default-world.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (region == Region.Default)
        {
            return bytes;
        }

        var zones = PublicRegions.Find(region)!.Zones;
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes)
            .Replace(FirstZone, zones[0].Value, StringComparison.Ordinal)
            .Replace(SecondZone, zones[^1].Value, StringComparison.Ordinal));
    }
}

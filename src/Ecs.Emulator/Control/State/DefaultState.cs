using System.Text;
using System.Text.Json;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Networks;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>The state with which every account begins: the user's own document, or the default one.</summary>
internal sealed class DefaultState
{
    /// <summary>The zones of the default document.</summary>
    private const string FirstZone = "cn-hangzhou-h";
    private const string SecondZone = "cn-hangzhou-i";

    private readonly JsonElement document;
    private readonly StateDocumentReader reader;
    private readonly bool isDefault;

    public DefaultState(IOptions<EcsEmulatorOptions> options, StateDocumentReader reader)
    {
        this.reader = reader;
        isDefault = options.Value.Seed is null;
        document = StateDocument.Parse(options.Value.Seed ?? DefaultDocument(new RegionId(options.Value.Region)));
    }

    /// <summary>A state of this account, as the seed describes it.</summary>
    /// <exception cref="InvalidDocumentException">The document cannot be used.</exception>
    public AccountState Grow(AccountId account)
    {
        var state = reader.Read(document, account);
        if (isDefault)
        {
            // The document cannot list it: a list would also need the default resource group, whose id depends on the
            // account.
            state.TryAdd(new ResourceGroup
            {
                Id = new ResourceGroupId("rg-mygroup"),
                Name = "mygroup",
                DisplayName = "mygroup",
                CreationTime = state.Now,
            });
        }

        return state;
    }

    /// <summary>
    /// The default document. Outside cn-hangzhou its resources lie in the first and the last zone of the region, which
    /// may be the same one.
    /// </summary>
    private static ReadOnlyMemory<byte> DefaultDocument(RegionId region)
    {
        using var stream = typeof(DefaultState).Assembly.GetManifestResourceStream("default-state.json")!;
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

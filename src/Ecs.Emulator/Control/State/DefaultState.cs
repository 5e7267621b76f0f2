using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>The initial state of every account: the document of the user, or the default one.</summary>
internal sealed class DefaultState
{
    /// <summary>The zones of the default document. In another region, its first and last zone replace them.</summary>
    private const string FirstZone = "cn-hangzhou-h";
    private const string LastZone = "cn-hangzhou-i";

    /// <summary>
    /// A resource group of the default state. The document cannot list it, because the list would also need the default
    /// resource group, whose id depends on the account.
    /// </summary>
    private const string ResourceGroupName = "mygroup";

    private readonly JsonElement document;
    private readonly StateDocumentReader reader;
    private readonly bool isDefault;

    public DefaultState(IOptions<EcsEmulatorOptions> options, StateDocumentReader reader)
    {
        this.reader = reader;
        isDefault = options.Value.Seed is null;
        document = options.Value.Seed is { } seed
            ? StateDocument.Parse(seed)
            : DefaultDocument(new RegionId(options.Value.Region));
    }

    /// <exception cref="InvalidDocumentException">The document cannot be used.</exception>
    public AccountState CreateState(AccountId account)
    {
        var state = reader.Read(document, account);
        if (isDefault)
        {
            var changes = state.NewChanges();
            changes.Add(state.ResourceGroups, new ResourceGroup
            {
                Id = new ResourceGroupId($"rg-{ResourceGroupName}"),
                Name = ResourceGroupName,
                DisplayName = ResourceGroupName,
                CreationTime = state.Now,
            });
            state.Apply(changes);
        }

        return state;
    }

    private static JsonElement DefaultDocument(RegionId region)
    {
        using var stream = typeof(DefaultState).Assembly.GetManifestResourceStream("default-state.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var document = StateDocument.Parse(bytes);
        return region == Region.Default
            ? document
            : StateDocument.Parse(StateDocument.Merge(bytes, ZonePatch(document, PublicRegions.Find(region)!.Zones)));
    }

    /// <summary>The patch that moves the resources of the default document to the zones of another region.</summary>
    private static JsonElement ZonePatch(JsonElement document, IReadOnlyList<ZoneId> zones)
    {
        var patch = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(patch))
        {
            json.WriteStartObject();
            foreach (var collection in new[] { VSwitch.Kind.Name, Instance.Kind.Name, Disk.Kind.Name })
            {
                json.WriteStartObject(collection);
                foreach (var resource in document.GetProperty(collection).EnumerateObject())
                {
                    var zone = resource.Value.GetProperty("zoneId").GetString() switch
                    {
                        FirstZone => zones[0],
                        LastZone => zones[^1],
                        var zoneId => throw new InvalidOperationException($"Unexpected zone {zoneId}."),
                    };
                    json.WriteStartObject(resource.Name);
                    json.WriteString("zoneId", zone.Value);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return StateDocument.Parse(patch.WrittenMemory);
    }
}

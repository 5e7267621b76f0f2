using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.KeyPairs;

/// <summary>An SSH key pair. Only the public key is kept.</summary>
internal sealed record KeyPair
{
    public static readonly ResourceKind<KeyPairId, KeyPair> Kind = new("keyPairs", new("ssh-", 20))
    {
        IdOf = pair => pair.Id,
        NameOf = pair => pair.Name,
        RegionOf = pair => pair.RegionId,
        Type = new("ecs", "keypair"),
        Tags = new(pair => pair.Tags, (pair, tags) => pair with { Tags = tags }),
        ResourceGroup = new(pair => pair.ResourceGroupId, (pair, id) => pair with { ResourceGroupId = id }),
    };

    public required KeyPairId Id { get; init; }

    public required RegionId RegionId { get; init; }

    /// <summary>The name, which is unique in the region. Requests identify the key pair by it.</summary>
    public required string Name { get; init; }

    /// <summary>The MD5 hash of the public key: 32 hexadecimal digits.</summary>
    public required string FingerPrint { get; init; }

    /// <summary>The public key as a line of OpenSSH; empty if a state document does not define it.</summary>
    public required string PublicKey { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}

using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

internal static class KeyPairDocument
{
    private static readonly MemberList<KeyPair> Members = new();

    private static readonly Member<KeyPair, RegionId?> Region = Members.Region(pair => pair.RegionId);

    private static readonly Member<KeyPair, string> Name =
        Members.Add("name", pair => pair.Name, Format.NonEmptyText);

    private static readonly Member<KeyPair, string> FingerPrint =
        Members.Add("fingerPrint", pair => pair.FingerPrint, Format.NonEmptyText);

    private static readonly Member<KeyPair, string> PublicKeyLine =
        Members.Add("publicKey", pair => pair.PublicKey, Format.Text, "");

    private static readonly Member<KeyPair, DateTimeOffset> CreationTime =
        Members.Add("creationTime", pair => pair.CreationTime, Format.Time);

    private static readonly Member<KeyPair, string> ResourceGroup =
        Members.ResourceGroup(pair => pair.ResourceGroupId);

    private static readonly Member<KeyPair, ImmutableArray<Tag>> Tags = Members.Tags(pair => pair.Tags);

    public static readonly ResourceDocument<KeyPair> Document = TableDocument.Of(
        state => state.KeyPairs,
        KeyPair.Kind,
        Members,
        Create,
        TableDocument.Unique(
            Name,
            (KeyPair pair) => (pair.RegionId, pair.Name),
            pair => $"Another key pair of {pair.RegionId} has the same name {pair.Name}."));

    private static KeyPair Create(MemberReader<KeyPair> read)
    {
        var line = read.Get(PublicKeyLine);
        if (line.Length > 0 && !PublicKey.IsValid(line))
        {
            read.Report(PublicKeyLine, "It is not a line of OpenSSH, such as ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA….");
        }

        return new KeyPair
        {
            Id = new KeyPairId(read.ResourceId),
            RegionId = read.RegionOf(Region, derived: null),
            Name = read.Get(Name, read.ResourceId),

            // Only a missing fingerprint is computed: the first hash loads the system's cryptographic library, 4 MiB.
            FingerPrint = read.TryGet(FingerPrint, out var fingerPrint)
                ? fingerPrint
                : PublicKey.Parse(line)?.FingerPrint ?? HashOf(read.ResourceId),
            PublicKey = line,
            CreationTime = read.Get(CreationTime, read.State.Now),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
        };
    }

    /// <summary>A fingerprint for a key pair without a public key of OpenSSH.</summary>
    private static string HashOf(string id) => IdGenerator.UuidOf(id).Replace("-", "", StringComparison.Ordinal);
}

using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.KeyPairs;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

internal static class KeyPairCreation
{
    /// <summary>Creates a key pair with a new key.</summary>
    /// <param name="generate">Returns the key; called only if the key pair can be created.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.KeyPairNameTaken"/>,
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.KeyPairQuotaExceeded"/>.
    /// </exception>
    public static Plan<CreatedKeyPair> Create(
        AccountState state, RegionId regionId, KeyPairSpec spec, Func<RsaKey> generate)
    {
        RequireCreatable(state, regionId, spec);
        var (privateKey, publicKey) = generate();
        return Add(state, regionId, spec, publicKey).Select(pair => new CreatedKeyPair(pair, privateKey));
    }

    /// <summary>Creates a key pair with the public key of the user.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.PublicKeyMalformed"/>, or as <see cref="Create"/>.
    /// </exception>
    public static Plan<KeyPair> Import(AccountState state, RegionId regionId, KeyPairSpec spec, string publicKey)
    {
        var key = PublicKey.Parse(publicKey) ?? throw new RefusedException(Refusal.PublicKeyMalformed);
        RequireCreatable(state, regionId, spec);
        return Add(state, regionId, spec, key);
    }

    private static void RequireCreatable(AccountState state, RegionId region, KeyPairSpec spec)
    {
        RegionListing.Get(state, region);
        RefusedException.ThrowIf(KeyPairListing.Find(state, region, spec.Name) is not null, Refusal.KeyPairNameTaken);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        if (state.KeyPairs.Count(pair => pair.RegionId == region) >= Limits.KeyPairsPerRegion)
        {
            throw new RefusedException(Refusal.KeyPairQuotaExceeded);
        }
    }

    private static Plan<KeyPair> Add(AccountState state, RegionId region, KeyPairSpec spec, PublicKey key)
    {
        var changes = state.NewChanges();
        var pair = new KeyPair
        {
            Id = changes.NewId(state.KeyPairs, region),
            RegionId = region,
            Name = spec.Name,
            FingerPrint = key.FingerPrint,
            PublicKey = key.Line,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
        };
        changes.Add(state.KeyPairs, pair);
        return new(changes, pair);
    }
}

/// <param name="PrivateKey">Its private key in PEM, which only the response of its creation contains.</param>
internal sealed record CreatedKeyPair(KeyPair KeyPair, string PrivateKey);

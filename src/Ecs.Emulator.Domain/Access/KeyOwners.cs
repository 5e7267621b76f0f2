using System.Collections.Concurrent;

namespace Ecs.Emulator.Domain.Access;

/// <summary>
/// Which account each access key belongs to. Every account's seed lists the same keys, so the first account to list one keeps
/// it: an import into one account never takes a caller from another.
/// </summary>
internal sealed class KeyOwners
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, AccountId> owners = new(StringComparer.Ordinal);

    /// <summary>The account that the key belongs to; null where none lists it. Every call asks, so it takes no lock.</summary>
    public AccountId? Find(string accessKeyId) => owners.TryGetValue(accessKeyId, out var owner) ? owner : null;

    /// <summary>Notes that an account lists other keys than before.</summary>
    public void Update(AccountId account, AccessControl? before, AccessControl after)
    {
        lock (gate)
        {
            // A key that stays listed is never without its owner, for calls look it up meanwhile.
            foreach (var key in before?.AccessKeys ?? [])
            {
                if (after.FindAccessKey(key.Id) is null)
                {
                    owners.TryRemove(new KeyValuePair<string, AccountId>(key.Id, account));
                }
            }

            foreach (var key in after.AccessKeys)
            {
                owners.TryAdd(key.Id, account);
            }
        }
    }
}

namespace Ecs.Emulator.Domain.Access;

/// <summary>
/// Which account each access key belongs to. Every account's seed lists the same keys, so the first account to list one keeps
/// it: an import into one account never takes a caller from another.
/// </summary>
internal sealed class KeyOwners
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, AccountId> owners = new(StringComparer.Ordinal);

    /// <summary>The account that the key belongs to; null where none lists it.</summary>
    public AccountId? Find(string accessKeyId)
    {
        lock (gate)
        {
            return owners.TryGetValue(accessKeyId, out var owner) ? owner : null;
        }
    }

    /// <summary>Notes that an account lists other keys than before.</summary>
    public void Update(AccountId account, AccessControl? before, AccessControl after)
    {
        lock (gate)
        {
            foreach (var key in before?.AccessKeys ?? [])
            {
                if (owners.GetValueOrDefault(key.Id) == account)
                {
                    owners.Remove(key.Id);
                }
            }

            foreach (var key in after.AccessKeys)
            {
                owners.TryAdd(key.Id, account);
            }
        }
    }
}

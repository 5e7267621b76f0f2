namespace Ecs.Emulator.Domain.Resources;

/// <summary>
/// The results of successful requests with a client token. A repeated request returns the stored result and is not
/// executed again. Errors are not stored, because a client repeats a failed request with the same token.
/// </summary>
internal sealed class IdempotencyTokens
{
    /// <summary>The maximum number of tokens of an account. The oldest token is removed first.</summary>
    public const int Capacity = 1_000;

    private readonly Dictionary<Key, StoredResult> results = [];
    private readonly Queue<Key> order = new();

    /// <summary>The stored result of a token; null for a new token.</summary>
    /// <param name="action">The action. Different actions can use the same token.</param>
    /// <param name="token">The token, case-sensitive.</param>
    public StoredResult? Find(string action, string token) => results.GetValueOrDefault(new Key(action, token));

    public void Store(string action, string token, StoredResult result)
    {
        var key = new Key(action, token);
        if (results.TryAdd(key, result))
        {
            order.Enqueue(key);
        }

        if (order.Count > Capacity)
        {
            results.Remove(order.Dequeue());
        }
    }

    private readonly record struct Key(string Action, string Token);
}

/// <param name="RequestFingerprint">
/// A digest of the parameters, which distinguishes different requests with the same token.
/// </param>
/// <param name="Result">The result of the request.</param>
internal sealed record StoredResult(UInt128 RequestFingerprint, object Result);

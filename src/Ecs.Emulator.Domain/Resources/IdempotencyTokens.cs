namespace Ecs.Emulator.Domain.Resources;

/// <summary>
/// The results of requests with a client token, so that the same request with the same token gets the same result again
/// instead of being executed twice. Only successes are stored: a client repeats its token after an error and expects a
/// new attempt.
/// </summary>
internal sealed class IdempotencyTokens
{
    /// <summary>
    /// The number of tokens of an account; beyond it the oldest is removed. A client repeats a token within seconds,
    /// and there may be many accounts.
    /// </summary>
    public const int Capacity = 1_000;

    private readonly Dictionary<Key, StoredResult> results = [];
    private readonly Queue<Key> order = new();

    /// <summary>The result that this token had; null where it is new.</summary>
    /// <param name="action">The action: each has tokens of its own.</param>
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
/// A digest of the request's parameters, by which two requests are distinguished.
/// </param>
/// <param name="Result">The result of the request.</param>
internal sealed record StoredResult(UInt128 RequestFingerprint, object Result);

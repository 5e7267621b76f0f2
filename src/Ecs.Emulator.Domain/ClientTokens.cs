namespace Ecs.Emulator.Domain;

/// <summary>
/// What calls with a client token answered, so that the same call with the same token gets the same answer again instead
/// of being done twice. Only successes are remembered: a client repeats its token after a failure and wants a fresh try.
/// The oldest are forgotten beyond <see cref="Capacity"/>, so that memory stays bounded.
/// </summary>
internal sealed class ClientTokens
{
    /// <summary>
    /// How many tokens a state remembers. A client repeats a token within seconds, and whoever has many accounts must not pay for
    /// ten thousand answers in each.
    /// </summary>
    public const int Capacity = 1_000;

    private readonly Dictionary<Key, RememberedAnswer> answers = [];
    private readonly Queue<Key> order = new();

    /// <summary>The answer that this token had; null where it is new.</summary>
    /// <param name="action">The action called: each has tokens of its own.</param>
    /// <param name="token">The token, upper and lower case told apart.</param>
    public RememberedAnswer? Find(string action, string token) => answers.GetValueOrDefault(new Key(action, token));

    /// <summary>Remembers the answer of a call that succeeded.</summary>
    public void Remember(string action, string token, RememberedAnswer answer)
    {
        var key = new Key(action, token);
        if (answers.TryAdd(key, answer))
        {
            order.Enqueue(key);
        }

        if (order.Count > Capacity)
        {
            answers.Remove(order.Dequeue());
        }
    }

    private readonly record struct Key(string Action, string Token);
}

/// <summary>What a call asked and got.</summary>
/// <param name="Question">A digest of the call's parameters, which tells two calls apart.</param>
/// <param name="Result">What the call answered.</param>
internal sealed record RememberedAnswer(UInt128 Question, object Result);

namespace Ecs.Emulator.Domain.Tables;

/// <summary>The result of a rule: changes that are not applied yet, and the result of the request.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <param name="Changes">The changes; null for a request that only reads.</param>
internal readonly record struct Plan<TResult>(ChangeSet? Changes, TResult Result)
{
    /// <summary>Converts the result.</summary>
    public Plan<TOther> Select<TOther>(Func<TResult, TOther> select) => new(Changes, select(Result));

    /// <summary>The plan of a request that only reads.</summary>
    public static implicit operator Plan<TResult>(TResult result) => new(null, result);
}

namespace Ecs.Emulator.Domain;

/// <summary>
/// The error of every rule of the domain that rejects a request. A rule that throws it has changed nothing.
/// </summary>
/// <param name="refusal">The reason.</param>
/// <param name="arguments">The arguments of the message, as <see cref="Domain.Refusal"/> lists them.</param>
internal sealed class RefusedException(Refusal refusal, params string[] arguments) : Exception
{
    public Refusal Refusal { get; } = refusal;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override string Message => $"{Refusal}({string.Join(", ", Arguments)})";
}

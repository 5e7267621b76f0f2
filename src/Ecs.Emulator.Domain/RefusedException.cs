namespace Ecs.Emulator.Domain;

/// <summary>
/// The cloud refuses the call. It is the one way in which a rule of the domain says no; whoever throws it has changed
/// nothing yet.
/// </summary>
/// <param name="refusal">Why.</param>
/// <param name="arguments">What the message names, as <see cref="Domain.Refusal"/> lists it.</param>
internal sealed class RefusedException(Refusal refusal, params string[] arguments) : Exception
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>What the message names, as <see cref="Domain.Refusal"/> lists it.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override string Message => $"{Refusal}({string.Join(", ", Arguments)})";
}

namespace Ecs.Emulator.Domain;

/// <summary>Thrown by a rule that rejects a request. Nothing has changed.</summary>
/// <param name="arguments">The arguments of the message, as <see cref="Domain.Refusal"/> lists them.</param>
internal sealed class RefusedException(Refusal refusal, params string[] arguments) : RequestErrorException
{
    public Refusal Refusal { get; } = refusal;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    public override string Message => $"{Refusal}({string.Join(", ", Arguments)})";
}

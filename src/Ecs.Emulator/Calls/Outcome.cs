using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Calls;

/// <summary>What became of a call in its state.</summary>
/// <param name="Result">What the action answers; null where it was refused.</param>
/// <param name="Refusal">Why it was refused: an <see cref="ApiException"/> or a <see cref="RefusedException"/>; null where it was done.</param>
internal readonly record struct Outcome(object? Result, Exception? Refusal);

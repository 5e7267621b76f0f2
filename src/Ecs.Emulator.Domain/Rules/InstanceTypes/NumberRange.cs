namespace Ecs.Emulator.Domain.Rules.InstanceTypes;

/// <summary>A range of numbers; null for no limit.</summary>
internal readonly record struct NumberRange(double? Minimum, double? Maximum)
{
    public bool Contains(double number) =>
        (Minimum is null || number >= Minimum) && (Maximum is null || number <= Maximum);
}

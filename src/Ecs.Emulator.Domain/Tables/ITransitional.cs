namespace Ecs.Emulator.Domain.Tables;

/// <summary>A row whose transitions change only the row itself.</summary>
internal interface ITransitional<TRow>
    where TRow : class
{
    /// <summary>The end of the current transition; null for none.</summary>
    DateTimeOffset? TransitionEndsAt { get; }

    /// <summary>The row after the transition; null if it is deleted then.</summary>
    TRow? AfterTransition();
}

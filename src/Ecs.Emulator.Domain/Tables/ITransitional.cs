namespace Ecs.Emulator.Domain.Tables;

/// <summary>A row with background transitions.</summary>
internal interface ITransitional
{
    /// <summary>
    /// The end of the current transition; null if there is none, or if a state document has set a transitional status,
    /// which then does not end.
    /// </summary>
    DateTimeOffset? TransitionEndsAt { get; }
}

/// <summary>A row whose transitions change only the row itself.</summary>
internal interface ITransitional<TRow> : ITransitional
    where TRow : class
{
    /// <summary>The row after the transition; null if it is deleted then.</summary>
    TRow? AfterTransition();
}

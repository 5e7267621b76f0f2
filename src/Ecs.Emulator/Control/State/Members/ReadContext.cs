namespace Ecs.Emulator.Control.State.Members;

/// <summary>The common data of the readers of all objects of a document.</summary>
/// <param name="problems">The problems found so far.</param>
/// <param name="state">
/// The state with the resources that were already read; null for other documents than state documents.
/// </param>
internal sealed class ReadContext(ProblemList problems, AccountState? state = null)
{
    private ZoneIndex? zones;

    public ProblemList Problems => problems;

    public AccountState State =>
        state ?? throw new InvalidOperationException("The document does not describe the state of an account.");

    /// <summary>The zones of the regions, which must have been read.</summary>
    public ZoneIndex Zones => zones ??= new ZoneIndex(State.Regions);
}

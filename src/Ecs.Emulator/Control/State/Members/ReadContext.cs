namespace Ecs.Emulator.Control.State.Members;

/// <summary>What the readers of all objects of one document share.</summary>
/// <param name="problems">The problems found so far.</param>
/// <param name="state">
/// The state that the document describes, with the resources that were read so far; null for other documents.
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

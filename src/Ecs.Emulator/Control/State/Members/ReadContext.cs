namespace Ecs.Emulator.Control.State.Members;

/// <summary>What the readers of all objects of one document share.</summary>
/// <param name="state">The state that the document describes, with the resources that were read so far.</param>
/// <param name="problems">The problems found so far.</param>
internal sealed class ReadContext(AccountState state, ProblemList problems)
{
    private ZoneIndex? zones;

    public AccountState State => state;

    public ProblemList Problems => problems;

    /// <summary>The zones of the regions, which must have been read.</summary>
    public ZoneIndex Zones => zones ??= new ZoneIndex(state.Regions);
}

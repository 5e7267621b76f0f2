namespace Ecs.Emulator.Actions;

/// <summary>
/// Thrown by an action that needs the result of work that takes so long that it must not block the account. The
/// executor leaves the account, does the work and runs the action again from the start. Nothing has changed.
/// </summary>
internal sealed class LongWorkException(Action work) : Exception
{
    public Action Work => work;
}

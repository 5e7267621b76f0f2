using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>Reports the changes of all accounts to its subscribers, in the order of the subscriptions.</summary>
internal sealed class ChangeStream
{
    private readonly Lock gate = new();
    private volatile IChangeObserver[] observers = [];

    /// <summary>Reports all later changes to the observer.</summary>
    public void Subscribe(IChangeObserver observer)
    {
        lock (gate)
        {
            observers = [.. observers, observer];
        }
    }

    /// <summary>Ends a subscription.</summary>
    public void Unsubscribe(IChangeObserver observer)
    {
        lock (gate)
        {
            observers = [.. observers.Where(other => other != observer)];
        }
    }

    internal void ReportApplied(AccountId account, AccountState state, ChangeSet changes)
    {
        foreach (var observer in observers)
        {
            observer.OnApplied(account, state, changes);
        }
    }

    internal void ReportReplaced(AccountId account, AccountState? before, AccountState? after)
    {
        foreach (var observer in observers)
        {
            observer.OnReplaced(account, before, after);
        }
    }
}

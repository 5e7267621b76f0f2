using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>
/// Observes the accounts of a cloud. The methods must be quick and must not enter an account. A request can still run
/// in a state that was replaced or removed; its changes have no effect, and may or may not be reported.
/// </summary>
internal interface IChangeObserver
{
    /// <summary>A request or a transition has changed the state. Called inside the lock of the account.</summary>
    void OnApplied(AccountId account, AccountState state, ChangeSet changes);

    /// <summary>
    /// An account was created (no state before) or removed (no state after), or its state was replaced by a document,
    /// a snapshot or its initial state.
    /// </summary>
    void OnReplaced(AccountId account, AccountState? before, AccountState? after);
}

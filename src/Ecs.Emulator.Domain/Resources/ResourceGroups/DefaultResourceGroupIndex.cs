using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.ResourceGroups;

/// <summary>Finds the account's default resource group.</summary>
internal sealed class DefaultResourceGroupIndex : IRowObserver<ResourceGroup>
{
    /// <summary>The id; empty without a default group.</summary>
    public string Id { get; private set; } = "";

    public void OnChanged(ResourceGroup? before, ResourceGroup? after, int number)
    {
        if (before?.IsDefault == true)
        {
            Id = "";
        }

        if (after?.IsDefault == true)
        {
            Id = after.Id.Value;
        }
    }
}

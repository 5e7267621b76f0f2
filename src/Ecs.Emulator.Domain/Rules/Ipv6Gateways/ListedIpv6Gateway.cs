using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

/// <summary>An IPv6 gateway with the values that responses show.</summary>
/// <param name="Gateway">The gateway; null if it does not exist.</param>
/// <param name="ResourceGroupId">Its own resource group, or the account's default one.</param>
/// <param name="OwnerId">The account; null if the gateway does not exist.</param>
internal sealed record ListedIpv6Gateway(Ipv6Gateway? Gateway, string ResourceGroupId, AccountId? OwnerId)
{
    /// <summary>Represents a gateway that does not exist.</summary>
    public static readonly ListedIpv6Gateway None = new(null, "", null);

    public static ListedIpv6Gateway Of(AccountState state, Ipv6Gateway gateway) =>
        new(gateway, state.ResourceGroupOf(gateway.ResourceGroupId), state.Owner);
}

using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

/// <summary>An IPv6 gateway with the values that responses show.</summary>
/// <param name="Gateway">The gateway; null if it does not exist.</param>
/// <param name="ResourceGroupId">Its own resource group, or the account's default one.</param>
internal sealed record ListedIpv6Gateway(Ipv6Gateway? Gateway, string ResourceGroupId)
{
    /// <summary>Represents a gateway that does not exist.</summary>
    public static readonly ListedIpv6Gateway None = new(null, "");

    public static ListedIpv6Gateway Of(AccountState state, Ipv6Gateway gateway) =>
        new(gateway, state.ResourceGroupOf(gateway.ResourceGroupId));
}

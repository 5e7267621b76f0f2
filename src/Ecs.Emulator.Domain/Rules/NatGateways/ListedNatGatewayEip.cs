using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>An EIP of a NAT gateway, and the entries that use it.</summary>
/// <param name="AllowsSnat">Whether an SNAT entry can use the EIP.</param>
internal sealed record ListedNatGatewayEip(Eip Eip, bool IsUsedBySnat, bool IsUsedByForward, bool AllowsSnat)
{
    public static ListedNatGatewayEip Of(AccountState state, NatGateway gateway, Eip eip)
    {
        var forward = state.NatGatewayIndex.ForwardEntriesOf(gateway.Id)
            .Where(entry => entry.ExternalIp == eip.IpAddress).ToList();
        return new(
            eip,
            state.NatGatewayIndex.SnatEntriesOf(gateway.Id).Any(entry => entry.SnatIps.Contains(eip.IpAddress)),
            forward.Count > 0,
            forward.TrueForAll(entry => entry.AllowsSnat));
    }
}

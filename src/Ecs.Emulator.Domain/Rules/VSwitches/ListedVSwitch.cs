using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>A VSwitch with the related values that responses show.</summary>
/// <param name="VSwitch">The VSwitch; null if it does not exist.</param>
/// <param name="RouteTableId">
/// Its custom route table, or the system route table of its VPC; null if the VPC does not exist.
/// </param>
/// <param name="OwnerId">The account; null if the VSwitch does not exist.</param>
/// <param name="ResourceGroupId">Its own resource group, its VPC's, or the account's default one.</param>
/// <param name="FreeAddressCount">The number of free addresses, without those that the service reserves.</param>
internal sealed record ListedVSwitch(
    VSwitch? VSwitch, RouteTableId? RouteTableId, AccountId? OwnerId, string ResourceGroupId, int FreeAddressCount)
{
    /// <summary>Represents a VSwitch that does not exist.</summary>
    public static readonly ListedVSwitch None = new(null, null, null, "", 0);

    public static ListedVSwitch Of(AccountState state, VSwitch vSwitch) => new(
        vSwitch,
        vSwitch.RouteTableId ?? state.Vpcs.Find(vSwitch.VpcId)?.RouteTable.Id,
        state.Owner,
        state.ResourceGroupOf(vSwitch),
        state.AddressesOf(vSwitch).FreeAddressCount);
}

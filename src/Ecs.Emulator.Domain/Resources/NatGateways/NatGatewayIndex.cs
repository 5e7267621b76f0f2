using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NatGateways;

/// <summary>
/// The NAT gateways of VPCs and of SNAT and forward tables, and the EIPs and entries of NAT gateways.
/// </summary>
internal sealed class NatGatewayIndex : IRowObserver<NatGateway>
{
    private readonly ResourceTable<NatGatewayId, NatGateway> gateways;
    private readonly ChildIndex<VpcId, NatGatewayId, NatGateway> byVpc;
    private readonly ChildIndex<NatGatewayId, EipId, Eip> eips;
    private readonly ChildIndex<NatGatewayId, SnatEntryId, SnatEntry> snatEntries;
    private readonly ChildIndex<NatGatewayId, ForwardEntryId, ForwardEntry> forwardEntries;
    private readonly Dictionary<SnatTableId, NatGatewayId> bySnatTable = [];
    private readonly Dictionary<ForwardTableId, NatGatewayId> byForwardTable = [];

    public NatGatewayIndex(
        ResourceTable<NatGatewayId, NatGateway> gateways,
        ResourceTable<EipId, Eip> eips,
        ResourceTable<SnatEntryId, SnatEntry> snatEntries,
        ResourceTable<ForwardEntryId, ForwardEntry> forwardEntries)
    {
        this.gateways = gateways;
        byVpc = new(gateways, gateway => gateway.VpcId);
        this.eips = new(eips, eip => (eip.Target as NatGatewayTarget)?.NatGatewayId);
        this.snatEntries = new(snatEntries, entry => entry.NatGatewayId);
        this.forwardEntries = new(forwardEntries, entry => entry.NatGatewayId);
        gateways.Subscribe(this);
    }

    /// <summary>The NAT gateways of a VPC in the order of their creation.</summary>
    public IEnumerable<NatGateway> In(VpcId vpc) => byVpc.Of(vpc);

    /// <summary>The EIPs of a NAT gateway in the order of their association.</summary>
    public IEnumerable<Eip> EipsOf(NatGatewayId gateway) => eips.Of(gateway);

    /// <summary>The SNAT entries of a NAT gateway in the order of their creation.</summary>
    public IEnumerable<SnatEntry> SnatEntriesOf(NatGatewayId gateway) => snatEntries.Of(gateway);

    /// <summary>The forward entries of a NAT gateway in the order of their creation.</summary>
    public IEnumerable<ForwardEntry> ForwardEntriesOf(NatGatewayId gateway) => forwardEntries.Of(gateway);

    /// <summary>The NAT gateway with this SNAT table; null if there is none.</summary>
    public NatGateway? Find(SnatTableId table) =>
        bySnatTable.TryGetValue(table, out var id) ? gateways.Find(id) : null;

    /// <summary>The NAT gateway with this forward table; null if there is none.</summary>
    public NatGateway? Find(ForwardTableId table) =>
        byForwardTable.TryGetValue(table, out var id) ? gateways.Find(id) : null;

    public void OnChanged(NatGateway? before, NatGateway? after, int number)
    {
        if (before is not null)
        {
            bySnatTable.RemoveOwn(before.SnatTableId, before.Id);
            byForwardTable.RemoveOwn(before.ForwardTableId, before.Id);
        }

        if (after is not null)
        {
            bySnatTable[after.SnatTableId] = after.Id;
            byForwardTable[after.ForwardTableId] = after.Id;
        }
    }
}

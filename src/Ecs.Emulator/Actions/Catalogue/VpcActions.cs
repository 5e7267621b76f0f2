using Ecs.Emulator.Actions.Vpc.CidrReservations;
using Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;
using Ecs.Emulator.Actions.Vpc.Eips;
using Ecs.Emulator.Actions.Vpc.HaVips;
using Ecs.Emulator.Actions.Vpc.Ipv6Addresses;
using Ecs.Emulator.Actions.Vpc.Ipv6Gateways;
using Ecs.Emulator.Actions.Vpc.NatEntries;
using Ecs.Emulator.Actions.Vpc.NatGateways;
using Ecs.Emulator.Actions.Vpc.NetworkAcls;
using Ecs.Emulator.Actions.Vpc.PrefixLists;
using Ecs.Emulator.Actions.Vpc.ResourceGroups;
using Ecs.Emulator.Actions.Vpc.RouteEntries;
using Ecs.Emulator.Actions.Vpc.RouteTables;
using Ecs.Emulator.Actions.Vpc.Tags;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Actions.Vpc.VSwitches;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class VpcActions
{
    public static readonly ProductActions All = new(Product.Vpc)
    {
        { nameof(CreateVpc), () => CreateVpc.Action },
        { nameof(CreateDefaultVpc), () => CreateDefaultVpc.Action },
        { nameof(DescribeVpcs), () => DescribeVpcs.Action },
        { nameof(DescribeVpcAttribute), () => DescribeVpcAttribute.Action },
        { nameof(ModifyVpcAttribute), () => ModifyVpcAttribute.Action },
        { nameof(DeleteVpc), () => DeleteVpc.Action },
        { nameof(AssociateVpcCidrBlock), () => AssociateVpcCidrBlock.Action },
        { nameof(UnassociateVpcCidrBlock), () => UnassociateVpcCidrBlock.Action },
        { nameof(CreateVSwitch), () => CreateVSwitch.Action },
        { nameof(CreateDefaultVSwitch), () => CreateDefaultVSwitch.Action },
        { nameof(DescribeVSwitches), () => DescribeVSwitches.Action },
        { nameof(DescribeVSwitchAttributes), () => DescribeVSwitchAttributes.Action },
        { nameof(ModifyVSwitchAttribute), () => ModifyVSwitchAttribute.Action },
        { nameof(DeleteVSwitch), () => DeleteVSwitch.Action },
        { nameof(CreateVSwitchCidrReservation), () => CreateVSwitchCidrReservation.Action },
        { nameof(ListVSwitchCidrReservations), () => ListVSwitchCidrReservations.Action },
        { nameof(ModifyVSwitchCidrReservationAttribute), () => ModifyVSwitchCidrReservationAttribute.Action },
        { nameof(DeleteVSwitchCidrReservation), () => DeleteVSwitchCidrReservation.Action },
        { nameof(DescribeVRouters), () => DescribeVRouters.Action },
        { nameof(DescribeRouteTables), () => DescribeRouteTables.Action },
        { nameof(DescribeRouteTableList), () => DescribeRouteTableList.Action },
        { nameof(ModifyRouteTableAttributes), () => ModifyRouteTableAttributes.Action },
        { nameof(CreateRouteTable), () => CreateRouteTable.Action },
        { nameof(DeleteRouteTable), () => DeleteRouteTable.Action },
        { nameof(AssociateRouteTable), () => AssociateRouteTable.Action },
        { nameof(UnassociateRouteTable), () => UnassociateRouteTable.Action },
        { nameof(CreateRouteEntry), () => CreateRouteEntry.Action },
        { nameof(ModifyRouteEntry), () => ModifyRouteEntry.Action },
        { nameof(DeleteRouteEntry), () => DeleteRouteEntry.Action },
        { nameof(CreateRouteEntries), () => CreateRouteEntries.Action },
        { nameof(DeleteRouteEntries), () => DeleteRouteEntries.Action },
        { nameof(DescribeRouteEntryList), () => DescribeRouteEntryList.Action },
        { nameof(AllocateEipAddress), () => AllocateEipAddress.Action },
        { nameof(DescribeEipAddresses), () => DescribeEipAddresses.Action },
        { nameof(ModifyEipAddressAttribute), () => ModifyEipAddressAttribute.Action },
        { nameof(ModifyEipForwardMode), () => ModifyEipForwardMode.Action },
        { nameof(DeletionProtection), () => DeletionProtection.Action },
        { nameof(AssociateEipAddress), () => AssociateEipAddress.Action },
        { nameof(UnassociateEipAddress), () => UnassociateEipAddress.Action },
        { nameof(ReleaseEipAddress), () => ReleaseEipAddress.Action },
        { nameof(CreateHaVip), () => CreateHaVip.Action },
        { nameof(DescribeHaVips), () => DescribeHaVips.Action },
        { nameof(ModifyHaVipAttribute), () => ModifyHaVipAttribute.Action },
        { nameof(AssociateHaVip), () => AssociateHaVip.Action },
        { nameof(UnassociateHaVip), () => UnassociateHaVip.Action },
        { nameof(DeleteHaVip), () => DeleteHaVip.Action },
        { nameof(CreateIpv6Gateway), () => CreateIpv6Gateway.Action },
        { nameof(DescribeIpv6GatewayAttribute), () => DescribeIpv6GatewayAttribute.Action },
        { nameof(DescribeIpv6Gateways), () => DescribeIpv6Gateways.Action },
        { nameof(ModifyIpv6GatewayAttribute), () => ModifyIpv6GatewayAttribute.Action },
        { nameof(DeleteIpv6Gateway), () => DeleteIpv6Gateway.Action },
        { nameof(AllocateIpv6Address), () => AllocateIpv6Address.Action },
        { nameof(DescribeIpv6Addresses), () => DescribeIpv6Addresses.Action },
        { nameof(ModifyIpv6AddressAttribute), () => ModifyIpv6AddressAttribute.Action },
        { nameof(ReleaseIpv6Address), () => ReleaseIpv6Address.Action },
        { nameof(AllocateIpv6InternetBandwidth), () => AllocateIpv6InternetBandwidth.Action },
        { nameof(ModifyIpv6InternetBandwidth), () => ModifyIpv6InternetBandwidth.Action },
        { nameof(DeleteIpv6InternetBandwidth), () => DeleteIpv6InternetBandwidth.Action },
        { nameof(CreateNatGateway), () => CreateNatGateway.Action },
        { nameof(DescribeNatGateways), () => DescribeNatGateways.Action },
        { nameof(GetNatGatewayAttribute), () => GetNatGatewayAttribute.Action },
        { nameof(ModifyNatGatewayAttribute), () => ModifyNatGatewayAttribute.Action },
        { nameof(ModifyNatGatewaySpec), () => ModifyNatGatewaySpec.Action },
        { nameof(DeleteNatGateway), () => DeleteNatGateway.Action },
        { nameof(CreateSnatEntry), () => CreateSnatEntry.Action },
        { nameof(DescribeSnatTableEntries), () => DescribeSnatTableEntries.Action },
        { nameof(ModifySnatEntry), () => ModifySnatEntry.Action },
        { nameof(DeleteSnatEntry), () => DeleteSnatEntry.Action },
        { nameof(CreateForwardEntry), () => CreateForwardEntry.Action },
        { nameof(DescribeForwardTableEntries), () => DescribeForwardTableEntries.Action },
        { nameof(ModifyForwardEntry), () => ModifyForwardEntry.Action },
        { nameof(DeleteForwardEntry), () => DeleteForwardEntry.Action },
        { nameof(CreateNetworkAcl), () => CreateNetworkAcl.Action },
        { nameof(DescribeNetworkAcls), () => DescribeNetworkAcls.Action },
        { nameof(DescribeNetworkAclAttributes), () => DescribeNetworkAclAttributes.Action },
        { nameof(ModifyNetworkAclAttributes), () => ModifyNetworkAclAttributes.Action },
        { nameof(UpdateNetworkAclEntries), () => UpdateNetworkAclEntries.Action },
        { nameof(CopyNetworkAclEntries), () => CopyNetworkAclEntries.Action },
        { nameof(AssociateNetworkAcl), () => AssociateNetworkAcl.Action },
        { nameof(UnassociateNetworkAcl), () => UnassociateNetworkAcl.Action },
        { nameof(DeleteNetworkAcl), () => DeleteNetworkAcl.Action },
        { nameof(CreateDhcpOptionsSet), () => CreateDhcpOptionsSet.Action },
        { nameof(GetDhcpOptionsSet), () => GetDhcpOptionsSet.Action },
        { nameof(ListDhcpOptionsSets), () => ListDhcpOptionsSets.Action },
        { nameof(UpdateDhcpOptionsSetAttribute), () => UpdateDhcpOptionsSetAttribute.Action },
        { nameof(DeleteDhcpOptionsSet), () => DeleteDhcpOptionsSet.Action },
        { nameof(AttachDhcpOptionsSetToVpc), () => AttachDhcpOptionsSetToVpc.Action },
        { nameof(DetachDhcpOptionsSetFromVpc), () => DetachDhcpOptionsSetFromVpc.Action },
        { nameof(CreateVpcPrefixList), () => CreateVpcPrefixList.Action },
        { nameof(ListPrefixLists), () => ListPrefixLists.Action },
        { nameof(GetVpcPrefixListEntries), () => GetVpcPrefixListEntries.Action },
        { nameof(GetVpcPrefixListAssociations), () => GetVpcPrefixListAssociations.Action },
        { nameof(ModifyVpcPrefixList), () => ModifyVpcPrefixList.Action },
        { nameof(DeleteVpcPrefixList), () => DeleteVpcPrefixList.Action },
        { nameof(TagResources), () => TagResources.Action },
        { nameof(UnTagResources), () => UnTagResources.Action },
        { nameof(ListTagResources), () => ListTagResources.Action },
        { nameof(MoveResourceGroup), () => MoveResourceGroup.Action },
    };
}

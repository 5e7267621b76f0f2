using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class CreateDhcpOptionsSet
{
    public static readonly ApiAction Action = new ApiAction<ListedDhcpOptionsSet>
    {
        Product = Product.Vpc,
        Name = "CreateDhcpOptionsSet",
        Summary = "Creates a DHCP options set.",
        Description = "The set is Pending at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, DhcpOptionsSetParameters.Name, DhcpOptionsSetParameters.Description,
            DhcpOptionsSetParameters.DomainName, DhcpOptionsSetParameters.DomainNameServers,
            DhcpOptionsSetParameters.LeaseTime, DhcpOptionsSetParameters.Ipv6LeaseTime,
            VpcParameters.ResourceGroupId, TagParameters.AtCreation, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<ListedDhcpOptionsSet>()
            .Text("DhcpOptionsSetId", "The ID of the new set.", listed => listed.Set!.Id.Value)
            .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, .. DhcpOptionsSetParameters.Errors,
            VpcErrors.ResourceGroupNotFound, DhcpOptionsSetErrors.QuotaExceeded,
        ],
        Run = call => DhcpOptionsSetCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new DhcpOptionsSetSpec
            {
                Name = call.Get(DhcpOptionsSetParameters.Name) ?? "",
                Description = call.Get(DhcpOptionsSetParameters.Description) ?? "",
                DomainName = call.Get(DhcpOptionsSetParameters.DomainName) ?? "",
                DomainNameServers = call.Get(DhcpOptionsSetParameters.DomainNameServers),
                LeaseTime = call.Get(DhcpOptionsSetParameters.LeaseTime) ?? DhcpOptionsSet.DefaultLeaseTime,
                Ipv6LeaseTime =
                    call.Get(DhcpOptionsSetParameters.Ipv6LeaseTime) ?? DhcpOptionsSet.DefaultIpv6LeaseTime,
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            }).Select(set => ListedDhcpOptionsSet.Of(call.State, set)),
    };
}

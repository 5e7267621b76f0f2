using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class UpdateDhcpOptionsSetAttribute
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "UpdateDhcpOptionsSetAttribute",
        Summary = "Modifies a DHCP options set.",
        Description =
            "Attributes that are not specified do not change. The set is Pending until the transition delay has "
            + "passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, DhcpOptionsSetParameters.Id,
            DhcpOptionsSetParameters.Name, DhcpOptionsSetParameters.Description, DhcpOptionsSetParameters.DomainName,
            DhcpOptionsSetParameters.DomainNameServers, DhcpOptionsSetParameters.LeaseTime,
            DhcpOptionsSetParameters.Ipv6LeaseTime,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = DhcpOptionsSetParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. DhcpOptionsSetParameters.Errors, DhcpOptionsSetErrors.NotFound,
            DhcpOptionsSetErrors.StateNotAllowed,
        ],
        Run = call => Done.After(DhcpOptionsSetModification.Modify(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(DhcpOptionsSetParameters.Id),
            new DhcpOptionsSetChanges
            {
                Name = call.Get(DhcpOptionsSetParameters.Name),
                Description = call.Get(DhcpOptionsSetParameters.Description),
                DomainName = call.Get(DhcpOptionsSetParameters.DomainName),
                DomainNameServers = call.Get(DhcpOptionsSetParameters.DomainNameServers) is { IsEmpty: false } servers
                    ? servers
                    : null,
                LeaseTime = call.Get(DhcpOptionsSetParameters.LeaseTime),
                Ipv6LeaseTime = call.Get(DhcpOptionsSetParameters.Ipv6LeaseTime),
            })),
    };
}

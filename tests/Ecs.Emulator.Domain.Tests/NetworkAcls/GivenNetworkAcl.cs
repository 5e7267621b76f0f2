using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkAcls;

/// <summary>Network ACLs for tests of rules.</summary>
internal static class GivenNetworkAcl
{
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    public static readonly RegionId Beijing = new("cn-beijing");
    public static readonly RegionId UnknownRegion = new("cn-unknown");
    public static readonly NetworkAclId Mine = new("nacl-mine");
    public static readonly NetworkAclId Unknown = new("nacl-unknown");

    /// <summary>nacl-mine of vpc-myvpc, without entries.</summary>
    public static NetworkAcl Acl { get; } = new()
    {
        Id = Mine,
        VpcId = Given.MyVpc,
        RegionId = Given.Hangzhou,
        CreationTime = Given.Then,
    };

    public static Vpc OtherVpc { get; } = Given.Vpc with
    {
        Id = new VpcId("vpc-other"),
        VRouterId = "vrt-other",
        RouteTable = new SystemRouteTable(new("vtb-other")),
        Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/56"),
    };

    public static VSwitch OtherVSwitch { get; } =
        Given.VSwitch() with { Id = new VSwitchId("vsw-other"), VpcId = OtherVpc.Id };

    public static NetworkAclEntry Entry(string id, string peer = "0.0.0.0/0") => new()
    {
        Id = id,
        Policy = RulePolicy.Accept,
        Protocol = RuleProtocol.All,
        Peer = IpBlock.Parse(peer, out var block) == CidrSyntax.Valid ? block : throw new ArgumentException(peer),
    };

    /// <summary>vsw-myvswitch with nacl-mine.</summary>
    public static VSwitch Bound(NetworkAclBindingStatus status = NetworkAclBindingStatus.Binded) =>
        Given.VSwitch() with { NetworkAcl = new NetworkAclBinding(Mine, status) };

    public static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    /// <summary>vpc-myvpc, and vpc-other with IPv6 and vsw-other.</summary>
    public static AccountState State(FakeTimeProvider clock, params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [Given.Region, Given.Region with { Id = Beijing }, Given.Vpc, OtherVpc, OtherVSwitch, .. rows]);
}

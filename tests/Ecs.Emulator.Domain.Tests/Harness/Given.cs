namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>Resources for tests of rules.</summary>
internal static class Given
{
    public static readonly AccountId Owner = new("1000000000000000");
    public static readonly RegionId Hangzhou = new("cn-hangzhou");
    public static readonly VpcId MyVpc = new("vpc-myvpc");
    public static readonly VSwitchId MyVSwitch = new("vsw-myvswitch");
    public static readonly SecurityGroupId MyGroup = new("sg-mygroup");
    public static readonly InstanceId MyInstance = new("i-myinstance");
    public static readonly NetworkInterfaceId MyEni = new("eni-myeni");
    public static readonly ZoneId ZoneH = new("cn-hangzhou-h");

    /// <summary>A type with 6 addresses per ENI, including the primary address.</summary>
    public static readonly InstanceType SixAddresses = new("ecs.test.six", 2, 6);

    /// <summary>The creation time of all resources.</summary>
    public static readonly DateTimeOffset Then = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    public static Region Region { get; } = new() { Id = Hangzhou, Zones = [ZoneH] };

    public static SecurityGroup Group { get; } = new()
    {
        Id = MyGroup,
        RegionId = Hangzhou,
        VpcId = MyVpc,
        CreationTime = Then,
        PrivateIpAddressLimit = Limits.NormalSecurityGroupAddresses,
    };

    public static Instance Instance { get; } = new()
    {
        Id = MyInstance,
        RegionId = Hangzhou,
        ZoneId = ZoneH,
        Type = SixAddresses,
        CreationTime = Then,
    };

    /// <summary>d-myinstance: the system disk of i-myinstance.</summary>
    public static Disk SystemDisk { get; } = new()
    {
        Id = Disk.SystemDiskIdOf(MyInstance),
        RegionId = Hangzhou,
        ZoneId = ZoneH,
        InstanceId = MyInstance,
        IsSystemDisk = true,
        Status = DiskStatus.InUse,
        Device = "/dev/xvda",
        PerformanceLevel = "PL1",
        CreationTime = Then,
        AttachedTime = Then,
    };

    /// <summary>d-data: a data disk of i-myinstance with 100 GiB.</summary>
    public static Disk DataDisk { get; } = SystemDisk with
    {
        Id = new DiskId("d-data"),
        IsSystemDisk = false,
        Device = "/dev/xvdb",
        Size = 100,
    };

    /// <summary>d-free: a data disk without an instance.</summary>
    public static Disk FreeDisk { get; } = DataDisk with
    {
        Id = new DiskId("d-free"),
        Status = DiskStatus.Available,
        InstanceId = null,
        Device = "",
        DeleteWithInstance = false,
        AttachedTime = null,
    };

    /// <summary>A key pair without a public key: <c>ssh-</c> and its name.</summary>
    public static KeyPair KeyPair(string name) => new()
    {
        Id = new KeyPairId($"ssh-{name}"),
        RegionId = Hangzhou,
        Name = name,
        FingerPrint = "",
        PublicKey = "",
        CreationTime = Then,
    };

    /// <summary>eni-myeni: Available, in vsw-myvswitch and sg-mygroup, with 172.17.0.12.</summary>
    public static NetworkInterface Eni { get; } = new()
    {
        Id = MyEni,
        RegionId = Hangzhou,
        VSwitchId = MyVSwitch,
        PrimaryIpAddress = Address("172.17.0.12"),
        SecurityGroupIds = [MyGroup],
        MacAddress = "00:16:3e:00:00:01",
        CreationTime = Then,
    };

    /// <summary>The same ENI, attached to i-myinstance.</summary>
    public static NetworkInterface AttachedEni { get; } = Eni with
    {
        Status = NetworkInterfaceStatus.InUse,
        InstanceId = MyInstance,
    };

    public static Vpc Vpc { get; } = new()
    {
        Id = MyVpc,
        RegionId = Hangzhou,
        CidrBlock = Block("172.17.0.0/16"),
        VRouterId = "vrt-myvpc",
        RouteTable = new SystemRouteTable(new("vtb-myvpc")),
        CreationTime = Then,
    };

    public static VSwitch VSwitch(string block = "172.17.0.0/24") => new()
    {
        Id = MyVSwitch,
        VpcId = MyVpc,
        RegionId = Hangzhou,
        ZoneId = ZoneH,
        CreationTime = Then,
        CidrBlock = Block(block),
    };

    public static CidrReservation Reservation(string block, CidrReservationType type) => new()
    {
        Id = new CidrReservationId($"vcr-{block}"),
        VSwitchId = MyVSwitch,
        RegionId = Hangzhou,
        Block = Block(block),
        Type = type,
        CreationTime = Then,
    };

    public static AccountStateSettings Settings { get; } = new() { Lifecycles = Lifecycles.All };

    /// <summary>A state with these resources.</summary>
    public static AccountState State(params object[] resources) => StateOf(new Limits(), resources);

    /// <summary>A state with these resources under other limits.</summary>
    public static AccountState StateOf(Limits limits, params object[] resources) =>
        StateOf(Settings with { Limits = limits }, resources);

    /// <summary>A state with these resources under other settings.</summary>
    public static AccountState StateOf(AccountStateSettings settings, params object[] resources) =>
        Fill(new AccountState(Owner, settings), resources);

    /// <summary>A state with these resources, of an account with other quotas.</summary>
    public static AccountState StateUnder(Quotas quotas, params object[] resources) => Fill(
        new AccountState(Owner, Settings)
        {
            Access = new AccessControl(Owner) { Account = new AccountProfile { Quotas = quotas } },
        },
        resources);

    private static AccountState Fill(AccountState state, object[] resources)
    {
        state.Regions = Region.CatalogueOf(resources.OfType<Region>());
        foreach (var resource in resources)
        {
            var added = resource is Region region ? state.Regions.Find(region.Id) == region : state.TryAdd(resource);
            added.Should().BeTrue();
        }

        return state;
    }

    /// <summary>A state with these ENIs and the resources that they need.</summary>
    public static AccountState StateWith(params NetworkInterface[] enis) =>
        State([Region, VSwitch(), Group, Instance, .. enis]);

    public static Ipv4Address Address(string text) =>
        Ipv4Address.TryParse(text, out var address) ? address : throw new ArgumentException(text, nameof(text));

    public static CidrBlock Block(string text) => CidrBlock.Parse(text, out var block) == CidrSyntax.Valid
        ? block
        : throw new ArgumentException(text, nameof(text));

    public static Ipv6Address Ipv6Address(string text) =>
        Domain.Addresses.Ipv6Address.TryParse(
            text, out var address) ? address : throw new ArgumentException(text, nameof(text));

    public static Ipv6CidrBlock Ipv6Block(string text) => Ipv6CidrBlock.Parse(text, out var block) == CidrSyntax.Valid
        ? block
        : throw new ArgumentException(text, nameof(text));

    public static Ipv4Selection Chosen(params string[] addresses) =>
        new() { Addresses = [.. addresses.Select(Address)] };

    public static Ipv4Selection ChosenPrefixes(params string[] prefixes) =>
        new() { Prefixes = [.. prefixes.Select(Block)] };

    public static Ipv4Selection NextAddresses(int count) => new() { NextAddresses = count };

    public static Ipv4Selection NextPrefixes(int count) => new() { NextPrefixes = count };

    public static NetworkInterface EniOf(AccountState state, string id = "eni-myeni") =>
        state.NetworkInterfaces.Find(new NetworkInterfaceId(id))!;
}

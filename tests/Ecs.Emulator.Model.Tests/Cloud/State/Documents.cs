using System.Text.Json;

namespace Ecs.Emulator.Model.Tests.Cloud.State;

/// <summary>Reads state documents into the model.</summary>
internal static class Documents
{
    /// <summary>The document has no device index.</summary>
    private const int NoIndex = -1;

    /// <summary>Reads a valid document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="begin">Second 0 of the trial.</param>
    public static ModelState Read(JsonElement document, DateTimeOffset begin)
    {
        var quotas = document.GetProperty("account").GetProperty("quotas");
        var state = new ModelState
        {
            EniQuota = quotas.GetProperty("networkInterfacesPerRegion").GetInt32(),
            GroupsPerEni = quotas.GetProperty("securityGroupsPerNetworkInterface").GetInt32(),
            VpcQuota = quotas.GetProperty("vpcsPerRegion").GetInt32(),
            GroupQuota = quotas.GetProperty("securityGroupsPerRegion").GetInt32(),
            VSwitchesPerVpc = quotas.GetProperty("vSwitchesPerVpc").GetInt32(),
            EipQuota = quotas.GetProperty("eipsPerRegion").GetInt32(),
            NatGatewaysPerVpc = quotas.GetProperty("natGatewaysPerVpc").GetInt32(),
            EipsPerNatGateway = quotas.GetProperty("eipsPerNatGateway").GetInt32(),
            HaVipQuota = quotas.GetProperty("haVipsPerRegion").GetInt32(),
        };
        foreach (var region in document.GetProperty("regions").EnumerateObject())
        {
            state.Zones.AddRange(region.Value.GetProperty("zones").EnumerateArray().Select(zone => zone.GetString()!));
        }

        foreach (var type in document.GetProperty("instanceTypes").EnumerateObject())
        {
            state.Types.Add(type.Name, new InstanceType(
                type.Value.GetProperty("eniQuantity").GetInt32(),
                type.Value.GetProperty("eniTotalQuantity").GetInt32(),
                type.Value.GetProperty("eniPrivateIpAddressQuantity").GetInt32(),
                type.Value.GetProperty("eniIpv6AddressQuantity").GetInt32(),
                IsTrue(type.Value, "eniTrunkSupported")));
        }

        state.Vpcs.AddRange(document.GetProperty("vpcs").EnumerateObject().Select(one => new Vpc
        {
            Id = one.Name,
            Block = Block.Parse(Text(one.Value, "cidrBlock")!),
            IsDefault = IsTrue(one.Value, "isDefault"),
            SecondaryBlocks = [.. Texts(one.Value, "secondaryCidrBlocks").Select(Block.Parse)],
            Ipv6 = Text(one.Value, "ipv6CidrBlock") is { } ipv6 ? Ipv6.Number(ipv6.Split('/')[0]) : null,
            Status = Text(one.Value, "status") ?? "Available",
            Ends = Ends(one.Value, begin),
        }));

        foreach (var group in document.GetProperty("securityGroups").EnumerateObject())
        {
            state.Groups.Add(group.Name, new Group(
                Text(group.Value, "vpcId"),
                Text(group.Value, "type") ?? "normal",
                group.Value.TryGetProperty("privateIpAddressLimit", out var limit) ? limit.GetInt32() : 2_000));
        }

        state.VSwitches.AddRange(
            document.GetProperty("vSwitches").EnumerateObject().Select(one => ReadVSwitch(one, begin)));
        state.Instances.AddRange(document.GetProperty("instances").EnumerateObject().Select(one => new Instance
        {
            Id = one.Name,
            Type = Text(one.Value, "instanceType")!,
            Zone = Text(one.Value, "zoneId")!,
            Status = Text(one.Value, "status") ?? "Running",
            StopsWhenCreated = IsTrue(one.Value, "stopsWhenCreated"),
            IsBeingDeleted = IsTrue(one.Value, "beingDeleted"),
            Ends = Ends(one.Value, begin),
        }));
        state.Enis.AddRange(
            document.GetProperty("networkInterfaces").EnumerateObject().Select(one => ReadEni(one, begin)));
        if (document.TryGetProperty("natGateways", out var gateways))
        {
            state.NatGateways.AddRange(
                gateways.EnumerateObject().Select(one => ReadNatGateway(document, one, begin)));
        }

        state.HaVips.AddRange(document.GetProperty("haVips").EnumerateObject().Select(one => ReadHaVip(one, begin)));
        if (document.TryGetProperty("ipv6Addresses", out var addresses))
        {
            state.Ipv6Addresses.AddRange(
                addresses.EnumerateObject().Select(one => ReadIpv6Address(document, one, begin)));
        }

        state.Eips.AddRange(document.GetProperty("eips").EnumerateObject().Select(one => ReadEip(one, begin)));
        foreach (var member in state.Enis.FindAll(
            eni => eni is { Type: "Member", TrunkId: not null, DeviceIndex: NoIndex }))
        {
            member.DeviceIndex = Trunks.NextIndex(state, member.TrunkId!);
        }

        state.Enis.FindAll(eni => eni.DeviceIndex == NoIndex).ForEach(eni => eni.DeviceIndex = 0);
        Transitions.NumberTransitions(state);
        return state;
    }

    private static VSwitch ReadVSwitch(JsonProperty one, DateTimeOffset begin) => new()
    {
        Id = one.Name,
        VpcId = Text(one.Value, "vpcId")!,
        Zone = Text(one.Value, "zoneId")!,
        Block = Block.Parse(Text(one.Value, "cidrBlock")!),
        Status = Text(one.Value, "status") ?? "Available",
        IsDefault = IsTrue(one.Value, "isDefault"),
        IsBeingDeleted = IsTrue(one.Value, "isBeingDeleted"),
        LastAssigned = Text(one.Value, "lastAssignedIpAddress") is { } last ? Block.Number(last) : null,
        Ipv6 = Text(one.Value, "ipv6CidrBlock") is { } block ? Ipv6.Number(block.Split('/')[0]) : null,
        LastAssignedPrefix =
            Text(one.Value, "lastAssignedIpv4Prefix") is { } lastPrefix ? Block.Parse(lastPrefix).First : null,
        LastAssignedIpv6 = Text(one.Value, "lastAssignedIpv6Address") is { } lastIpv6 ? Ipv6.Number(lastIpv6) : null,
        LastAssignedIpv6Prefix =
            Text(one.Value, "lastAssignedIpv6Prefix") is { } last6 ? Ipv6.Number(last6.Split('/')[0]) : null,
        Reservations = one.Value.TryGetProperty("cidrReservations", out var reservations)
            ? [.. reservations.EnumerateObject().Select(reservation => new Reservation
            {
                Id = reservation.Name,
                Block = Block.Parse(Text(reservation.Value, "cidrBlock")!),
                Type = Text(reservation.Value, "type")!,
            })]
            : [],
        Ends = Ends(one.Value, begin),
    };

    private static Eni ReadEni(JsonProperty one, DateTimeOffset begin) => new()
    {
        Id = one.Name,
        VSwitchId = Text(one.Value, "vSwitchId")!,
        Type = Text(one.Value, "type") ?? "Secondary",
        InstanceId = Text(one.Value, "instanceId"),
        TrunkId = Text(one.Value, "trunkNetworkInterfaceId"),
        DeviceIndex = one.Value.TryGetProperty("deviceIndex", out var index) ? index.GetInt32() : NoIndex,
        Status = Text(one.Value, "status") ?? (Text(one.Value, "instanceId") is null ? "Available" : "InUse"),
        Primary = Block.Number(Text(one.Value, "primaryIpAddress")!),
        Secondary = [.. Texts(one.Value, "privateIpAddresses").Select(Block.Number)],
        Prefixes = [.. Texts(one.Value, "ipv4Prefixes").Select(prefix => Block.Parse(prefix).First)],
        Ipv6 = [.. Texts(one.Value, "ipv6Addresses").Select(Cloud.Ipv6.Number)],
        Ipv6Prefixes = [.. Texts(one.Value, "ipv6Prefixes").Select(prefix => Cloud.Ipv6.Number(prefix.Split('/')[0]))],
        Groups = [.. Texts(one.Value, "securityGroupIds")],
        DeleteOnRelease = !one.Value.TryGetProperty("deleteOnRelease", out var goes) || goes.GetBoolean(),
        Description = Text(one.Value, "description") ?? "",
        TaskInProgress = IsTrue(one.Value, "taskInProgress"),
        ServiceManaged = one.Value.TryGetProperty("serviceId", out var service)
            && service.ValueKind != JsonValueKind.Null,
        Ends = Ends(one.Value, begin),
    };

    private static Eip ReadEip(JsonProperty one, DateTimeOffset begin)
    {
        var target = Text(one.Value, "instanceId");
        return new Eip
        {
            Id = one.Name,
            TargetId = target,
            Address = Text(one.Value, "privateIpAddress") is { } address ? Block.Number(address) : null,
            Status = Text(one.Value, "status") ?? (target is null ? "Available" : "InUse"),
            Mode = Text(one.Value, "mode") switch
            {
                "Binded" => "BINDED",
                "MultiBinded" => "MULTI_BINDED",
                _ => "NAT",
            },
            Ends = Ends(one.Value, begin),
        };
    }

    private static NatGateway ReadNatGateway(JsonElement document, JsonProperty one, DateTimeOffset begin) => new()
    {
        Id = one.Name,
        VpcId = Text(one.Value, "vpcId")!,
        EniId = Text(one.Value, "networkInterfaceId"),
        IsIntranet = Text(one.Value, "networkType") == "Intranet",
        HasRoute = document.TryGetProperty("routeEntries", out var entries)
            && entries.EnumerateObject().Any(entry => Text(entry.Value, "nextHopId") == one.Name),
        Status = Text(one.Value, "status") ?? "Available",
        Ends = Ends(one.Value, begin),
    };

    private static AllocatedIpv6 ReadIpv6Address(JsonElement document, JsonProperty one, DateTimeOffset begin) => new()
    {
        Id = one.Name,
        VSwitchId = Text(one.Value, "vSwitchId")!,
        Address = Ipv6.Number(Text(one.Value, "ipv6Address")!),
        Status = Text(one.Value, "status") ?? "Available",
        IsPublic = document.TryGetProperty("ipv6InternetBandwidths", out var bandwidths)
            && bandwidths.EnumerateObject().Any(bandwidth =>
                Text(bandwidth.Value, "vSwitchId") == Text(one.Value, "vSwitchId")
                && Text(bandwidth.Value, "ipv6Address") == Text(one.Value, "ipv6Address")),
        Ends = Ends(one.Value, begin),
    };

    private static HaVip ReadHaVip(JsonProperty one, DateTimeOffset begin)
    {
        List<string> instances = [.. Texts(one.Value, "associatedInstances")];
        return new HaVip
        {
            Id = one.Name,
            VSwitchId = Text(one.Value, "vSwitchId")!,
            Address = Block.Number(Text(one.Value, "ipAddress")!),
            Instances = instances,
            Type = Text(one.Value, "associatedInstanceType") ?? "EcsInstance",
            Leaving = Text(one.Value, "leavingInstanceId"),
            Status = Text(one.Value, "status") ?? (instances.Count == 0 ? "Available" : "InUse"),
            Ends = Ends(one.Value, begin),
        };
    }

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.EnumerateArray().Select(text => text.GetString()!) : [];

    private static bool IsTrue(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.GetBoolean();

    private static long? Ends(JsonElement element, DateTimeOffset begin) =>
        Text(element, "transitionEndsAt") is { } text
            ? (long)(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture) - begin).TotalSeconds
            : null;
}

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>The changes to a VSwitch; null leaves an attribute unchanged.</summary>
internal sealed record VSwitchChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public bool? EnableIpv6 { get; init; }

    /// <summary>The number of its /64 in the VPC's IPv6 block, 0 to 255.</summary>
    public int? Ipv6Subnet { get; init; }
}

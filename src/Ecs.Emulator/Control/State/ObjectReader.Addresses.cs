using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Control.State;

/// <content>Addresses and blocks.</content>
internal sealed partial class ObjectReader
{
    /// <summary>Any address, and the first of a block of any mask, where what is read is written down only.</summary>
    private static readonly Ipv4Address RecordedAddress = Ipv4Address.FromBits(0x0A000000);

    private const string BlockPattern = @"^\d{1,3}(\.\d{1,3}){3}/\d{1,2}$";

    private const string MacAddressPattern = "^[0-9a-f]{2}(:[0-9a-f]{2}){5}$";

    /// <summary>An IPv4 address; null where it is absent or none.</summary>
    public Ipv4Address? Address(string member)
    {
        recorder?.Add(member, SchemaNode.Text(format: "ipv4"));
        return Text(member) is { } text ? problems.Address(text, At(member)) : null;
    }

    /// <summary>An IPv4 address that must be there; null where it is not, or none.</summary>
    public Ipv4Address? RequiredAddress(string member)
    {
        if (recorder is not null)
        {
            recorder.Add(member, SchemaNode.Text(format: "ipv4"), isRequired: true);
            return RecordedAddress;
        }

        return RequiredText(member) is { Length: > 0 } text ? problems.Address(text, At(member)) : null;
    }

    /// <summary>A CIDR block that must be there, of a mask between two others; null where it is not, or none.</summary>
    public CidrBlock? RequiredBlock(string member, int shortestMask, int longestMask)
    {
        if (recorder is not null)
        {
            recorder.Add(member, SchemaNode.Text(pattern: BlockPattern), isRequired: true);
            return CidrBlock.Of(RecordedAddress, shortestMask);
        }

        return RequiredText(member) is { Length: > 0 } text
            ? problems.Block(text, At(member), shortestMask, longestMask)
            : null;
    }

    /// <summary>A CIDR block of a mask between two others; null where it is absent, or none.</summary>
    public CidrBlock? Block(string member, int shortestMask, int longestMask)
    {
        recorder?.Add(member, SchemaNode.Text(pattern: BlockPattern));
        return Text(member) is { } text ? problems.Block(text, At(member), shortestMask, longestMask) : null;
    }

    /// <summary>A list of CIDR blocks of masks between two others.</summary>
    public ImmutableArray<CidrBlock> Blocks(string member, int shortestMask, int longestMask)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text(pattern: BlockPattern)));
        return ListOf(member, (text, at) => problems.Block(text, at, shortestMask, longestMask));
    }

    /// <summary>A MAC address, lower-case; null where it is absent or none.</summary>
    public string? MacAddress(string member)
    {
        recorder?.Add(member, SchemaNode.Text(pattern: MacAddressPattern));
        return Text(member) is { } text ? problems.MacAddress(text, At(member)) : null;
    }

    /// <summary>A list of IPv4 addresses.</summary>
    public ImmutableArray<Ipv4Address> Addresses(string member)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text(format: "ipv4")));
        return ListOf(member, problems.Address);
    }

    /// <summary>An IPv6 address; null where it is absent or none.</summary>
    public Ipv6Address? Ipv6Address(string member)
    {
        recorder?.Add(member, SchemaNode.Text(format: "ipv6"));
        return Text(member) is { } text ? problems.Ipv6Address(text, At(member)) : null;
    }

    /// <summary>A list of IPv6 addresses.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses(string member)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text(format: "ipv6")));
        return ListOf(member, problems.Ipv6Address);
    }

    /// <summary>A list of IPv6 CIDR blocks of one mask.</summary>
    public ImmutableArray<Ipv6CidrBlock> Ipv6Blocks(string member, int mask)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text()));
        return ListOf(member, (text, at) => problems.Ipv6Block(text, at, mask));
    }

    /// <summary>An IPv6 CIDR block of one mask; null where it is absent or none.</summary>
    public Ipv6CidrBlock? Ipv6Block(string member, int mask) =>
        Text(member) is { } text ? problems.Ipv6Block(text, At(member), mask) : null;

    /// <summary>A list of CIDR blocks of one mask.</summary>
    public ImmutableArray<CidrBlock> Blocks(string member, int mask) => Blocks(member, mask, mask);
}

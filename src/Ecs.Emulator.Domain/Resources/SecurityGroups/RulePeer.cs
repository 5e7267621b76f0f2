using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.PrefixLists;

namespace Ecs.Emulator.Domain.Resources.SecurityGroups;

/// <summary>The other side of the packets that a rule applies to. Its text is the block or the id.</summary>
internal abstract record RulePeer
{
    /// <summary>Reads a block, an address, or the id of a prefix list or of a security group.</summary>
    public static RulePeer Parse(string text) => IpBlock.Parse(text, out var block) != CidrSyntax.Malformed
        ? new BlockPeer(block)
        : text.StartsWith(PrefixList.Kind.GeneratedIds.Prefix, StringComparison.Ordinal)
            ? new PrefixListPeer(new PrefixListId(text))
            : new GroupPeer(new SecurityGroupId(text));

    /// <summary>The group of a <see cref="GroupPeer"/>; null for other peers.</summary>
    public SecurityGroupId? GroupId => (this as GroupPeer)?.Id;

    /// <summary>The list of a <see cref="PrefixListPeer"/>; null for other peers.</summary>
    public PrefixListId? PrefixListId => (this as PrefixListPeer)?.Id;

    /// <summary>The block of a <see cref="BlockPeer"/>; null for other peers.</summary>
    public IpBlock? Block => (this as BlockPeer)?.Addresses;
}

internal sealed record BlockPeer(IpBlock Addresses) : RulePeer
{
    public override string ToString() => Addresses.ToString();
}

/// <summary>The members of a security group.</summary>
internal sealed record GroupPeer(SecurityGroupId Id) : RulePeer
{
    public override string ToString() => Id.Value;
}

/// <summary>The addresses of a prefix list.</summary>
internal sealed record PrefixListPeer(PrefixListId Id) : RulePeer
{
    public override string ToString() => Id.Value;
}

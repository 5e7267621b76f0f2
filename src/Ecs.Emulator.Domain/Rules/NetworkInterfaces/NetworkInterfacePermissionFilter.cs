using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>The permissions to list: those for which every condition holds. Null matches any permission.</summary>
internal sealed record NetworkInterfacePermissionFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<NetworkInterfacePermissionId> Ids { get; init; } = [];

    public NetworkInterfaceId? NetworkInterfaceId { get; init; }

    /// <summary>Whether the permission matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(NetworkInterfacePermission permission) =>
        NetworkInterfaceId is null || NetworkInterfaceId == permission.NetworkInterfaceId;
}

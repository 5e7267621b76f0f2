using System.Collections.Frozen;
using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions;

/// <summary>The actions that the emulator implements. A new action is a file of its own and a line here.</summary>
internal static class ActionCatalogue
{
    /// <summary>All of them, in the order in which documents list them.</summary>
    public static readonly IReadOnlyList<ApiAction> All =
    [
        AssignPrivateIpAddresses.Action,
        UnassignPrivateIpAddresses.Action,
        DescribeNetworkInterfaces.Action,
    ];

    private static readonly FrozenDictionary<(string Version, string Name), ApiAction> ByName =
        All.ToFrozenDictionary(action => (action.Product.Version, action.Name));

    /// <summary>
    /// The action that a call means. The page says that <c>Action</c> is not required: without one it is an
    /// AssignPrivateIpAddresses.
    /// </summary>
    /// <exception cref="ApiException">There is none such.</exception>
    public static ApiAction Find(string? version, string? name)
    {
        version ??= Product.Ecs.Version;
        name ??= AssignPrivateIpAddresses.Action.Name;
        if (ByName.TryGetValue((version, name), out var action))
        {
            return action;
        }

        if (version == Product.Ecs.Version)
        {
            throw new ApiException(ErrorCatalogue.InvalidAction, string.Join(", ", All.Select(known => known.Name)));
        }

        throw new ApiException(IsDate(version) ? ErrorCatalogue.ApiNotFound : ErrorCatalogue.InvalidVersion);
    }

    private static bool IsDate(string version) =>
        DateOnly.TryParseExact(version, "yyyy-MM-dd", out _);
}

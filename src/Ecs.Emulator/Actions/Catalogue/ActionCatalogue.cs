using System.Collections.Frozen;
using Ecs.Emulator.Actions.Ecs.Addresses;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Catalogue;

/// <summary>
/// The actions that the emulator implements. A new action is a file of its own and a line in the list of its product.
/// </summary>
internal static class ActionCatalogue
{
    /// <summary>All of them, in the order in which documents list them.</summary>
    public static readonly IReadOnlyList<ApiAction> All =
    [
        .. EcsActions.All,
        .. VpcActions.All,
        .. ResourceManagerActions.All,
        .. StsActions.All,
        .. LocationActions.All,
    ];

    /// <summary>The actions by their names, of each version; there are few versions, so they are looked through.</summary>
    private static readonly (string Version, FrozenDictionary<string, ApiAction> ByName)[] Versions =
    [
        .. All.Select(action => action.Product.Version).Distinct().Select(version =>
            (version, All.Where(action => action.HasVersion(version)).ToFrozenDictionary(
                action => action.Name, StringComparer.Ordinal))),
    ];

    /// <summary>
    /// The action that a call means. The page says that <c>Action</c> is not required: a call without one that names an
    /// ENI is an AssignPrivateIpAddresses, unless it has a parameter that is <c>Action</c> but for upper and lower
    /// case.
    /// </summary>
    /// <exception cref="ApiException">It means none, or there is none such.</exception>
    public static ApiAction Find(CallContext call) =>
        Find(call.Version, call.ActionName ?? ImpliedAction(call.Parameters));

    private static string ImpliedAction(RpcParameters parameters)
    {
        if (parameters.Find(AssignPrivateIpAddresses.Action.Resource!.Name) is not null
            && !parameters.Any(pair => IsMisspelledAction(pair.Key)))
        {
            return AssignPrivateIpAddresses.Action.Name;
        }

        throw new ApiException(RequestErrors.MissingAction);
    }

    private static bool IsMisspelledAction(string name) =>
        name != CommonParameters.Action.Name
        && name.Equals(CommonParameters.Action.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Without a version it is an action of ECS, or else of the first product that has it.</summary>
    private static ApiAction Find(string? version, string name)
    {
        var spec = version ?? Product.Ecs.Version;
        foreach (var (known, byName) in Versions)
        {
            if (known == spec && byName.TryGetValue(name, out var action))
            {
                return action;
            }
        }

        if (version is null && All.FirstOrDefault(known => known.Name == name) is { } elsewhere)
        {
            return elsewhere;
        }

        throw NotFound(spec);
    }

    /// <summary>An unknown action of ECS is told as the page says; what this emulator lacks is never mistaken for a typing error.</summary>
    private static ApiException NotFound(string version)
    {
        var known = All.Where(action => action.HasVersion(version)).ToList();
        if (known.Count == 0)
        {
            return new ApiException(IsDate(version) ? RequestErrors.ActionNotFound : RequestErrors.VersionInvalid);
        }

        var error = version == Product.Ecs.Version ? RequestErrors.ActionInvalid : RequestErrors.ActionNotFound;
        return new ApiException(error)
        {
            Reason = $"This emulator implements of {known[0].Product.Name}: {string.Join(", ", known.Select(action => action.Name))}.",
        };
    }

    private static bool IsDate(string version) =>
        DateOnly.TryParseExact(version, "yyyy-MM-dd", out _);
}

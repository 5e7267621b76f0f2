using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Actions.Ecs.Addresses;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Catalogue;

/// <summary>The actions of the emulator. Add a new action to the list of its product.</summary>
internal static class ActionCatalogue
{
    public static readonly ImmutableArray<ProductActions> Products =
        [EcsActions.All, VpcActions.All, ResourceManagerActions.All, StsActions.All, LocationActions.All];

    /// <summary>All actions. Reading it declares each of them.</summary>
    public static IReadOnlyList<ApiAction> All => field ??= [.. Products.SelectMany(actions => actions)];

    /// <summary>
    /// The API reference says that <c>Action</c> is optional: a call without it that has a NetworkInterfaceId is an
    /// AssignPrivateIpAddresses, unless it has a parameter that differs from <c>Action</c> only in case.
    /// </summary>
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

    /// <summary>Without a version, finds the action of ECS, or else of the first product that has the action.</summary>
    private static ApiAction Find(string? version, string name) =>
        FindInProduct(version ?? Product.Ecs.Version, name)
        ?? (version is null ? FindInAnyProduct(name) : null)
        ?? throw NotFound(version ?? Product.Ecs.Version);

    /// <summary>Finds an action of the product with this version, or of another one that the product has too.</summary>
    private static ApiAction? FindInProduct(string version, string name)
    {
        // A linear search is enough for a few products.
        foreach (var actions in Products)
        {
            if (actions.Product.Version == version && actions.Find(name) is { } action)
            {
                return action;
            }
        }

        return FindInAnyProduct(name) is { } alias && alias.HasVersion(version) ? alias : null;
    }

    private static ApiAction? FindInAnyProduct(string name)
    {
        foreach (var actions in Products)
        {
            if (actions.Find(name) is { } action)
            {
                return action;
            }
        }

        return null;
    }

    /// <summary>
    /// The message lists the actions of the emulator, so that a user does not mistake an unsupported action for a
    /// spelling mistake.
    /// </summary>
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
            Reason =
                $"This emulator implements of {known[0].Product.Name}: "
                + $"{string.Join(", ", known.Select(action => action.Name))}.",
        };
    }

    private static bool IsDate(string version) =>
        DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;

namespace Ecs.Emulator.Tests.Errors.ErrorCases;

/// <summary>A state and a call that returns an error.</summary>
/// <param name="Action">The action, with <c>&amp;Version=…</c> if two products have an action of this name.</param>
/// <param name="Query">The parameters, without the region <c>cn-hangzhou</c>.</param>
/// <param name="Code">The expected code.</param>
/// <param name="Status">The expected HTTP status.</param>
/// <param name="State">
/// A patch of the default state; null for none. KEY is replaced with the access key of the client.
/// </param>
/// <param name="Message">The expected message.</param>
internal sealed record ErrorCase(string Action, string Query, string Code, int Status, string? State, string Message)
{
    /// <summary>The name of the case in reports. It does not change when other cases are added.</summary>
    public string Name => $"{Action}?{Query} {State} {Code}";

    public bool Calls(ApiAction action)
    {
        var parts = Action.Split("&Version=");
        return parts[0] == action.Name
            && (parts.Length > 1 ? action.HasVersion(parts[1]) : action == Default(action.Name));
    }

    /// <summary>Without a version, the action of ECS, or else of the first product that has it.</summary>
    private static ApiAction Default(string name)
    {
        var named = ActionCatalogue.All.Where(action => action.Name == name).ToList();
        return named.Find(action => action.HasVersion(Product.Ecs.Version)) ?? named[0];
    }
}

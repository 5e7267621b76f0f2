using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;

namespace Ecs.Emulator.Tests.Errors.ErrorCases;

/// <summary>A state and a call that reach an error by its rule.</summary>
/// <param name="Action">The action; with <c>&amp;Version=…</c> where two products have one of this name.</param>
/// <param name="Query">Its parameters beside the region, <c>cn-hangzhou</c>.</param>
/// <param name="Code">The code that it must get.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="State">What is patched into the default state before; null for nothing. KEY is the client's access key.</param>
/// <param name="Message">The message.</param>
internal sealed record ErrorCase(string Action, string Query, string Code, int Status, string? State, string Message)
{
    /// <summary>The name of the case in reports: stable when other cases are added.</summary>
    public string Name => $"{Action}?{Query} {State} {Code}";

    public bool Calls(ApiAction action)
    {
        var parts = Action.Split("&Version=");
        return parts[0] == action.Name
            && (parts.Length > 1 ? action.HasVersion(parts[1]) : action == Default(action.Name));
    }

    /// <summary>The action of a call without a version: that of ECS, or else of the first product that has it.</summary>
    private static ApiAction Default(string name)
    {
        var named = ActionCatalogue.All.Where(action => action.Name == name).ToList();
        return named.Find(action => action.HasVersion(Product.Ecs.Version)) ?? named[0];
    }
}

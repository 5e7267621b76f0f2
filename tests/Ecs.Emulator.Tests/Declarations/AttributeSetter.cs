using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>An action that sets attributes.</summary>
/// <param name="FullName">The name with the product.</param>
/// <param name="Resource">The resource to test.</param>
/// <param name="Id">The parameter with the id of the resource.</param>
internal sealed record AttributeSetter(string FullName, string Resource, string Id)
{
    /// <summary>A patch of the state that the action needs.</summary>
    public string State { get; init; } = "{}";

    /// <summary>Whether the action also has another effect.</summary>
    public bool Acts { get; init; }

    /// <summary>Parameters that must be sent together.</summary>
    public string[] Together { get; init; } = [];

    /// <summary>The declaration.</summary>
    public ApiAction Action => ActionCatalogue.All.Single(action => action.FullName == FullName);

    /// <summary>Whether every request contains the parameter in addition to the tested one.</summary>
    public bool Sends(Parameter parameter) =>
        Together.Contains(parameter.Name)
            || (parameter.Required && parameter.Name != "RegionId" && !IsId(parameter));

    public bool IsId(Parameter parameter) => Id.Split('&').Any(pair => parameter.Covers(pair.Split('=')[0]));

    public string KeyOf(Parameter parameter) => $"{FullName} {parameter.Name}";
}

using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Declarations.AttributeSetters;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>
/// The value of an attribute that a Describe action returns is accepted by the action that sets the attribute, and
/// changes nothing. A parameter and a response member with the same name form a pair.
/// </summary>
public sealed class ReturnedValueTests(TestEmulator emulator)
{
    private static readonly string[] OtherVerbs = ["Describe", "List", "Get", "Create", "Import", "Run", "Delete"];

    /// <summary>Every setter, parameter and state.</summary>
    public static TheoryData<int, string, bool> Pairs => new(
        from index in Enumerable.Range(0, Setters.Length)
        from parameter in SettableParameters(Setters[index])
        from isRich in new[] { false, true }
        select (index, parameter.Name, isRich));

    [Theory, MemberData(nameof(Pairs))]
    [Rule("responses.returned-values")]
    public async Task A_returned_value_is_accepted_and_changes_nothing(int index, string name, bool isRich)
    {
        var setter = Setters[index];
        var tried = setter.Action.Parameters.Single(parameter => parameter.Name == name);
        using var client = emulator.NewClient();
        await client.GivenAsync(isRich ? RichState : "{}");
        await client.GivenAsync(setter.State);
        var shown = await ShownAsync(client, setter, tried);
        if (shown.Length == 0)
        {
            isRich.Should().BeFalse("the rich state must give {0} of {1} a value", name, setter.Resource);
            return;
        }

        var query = $"{string.Format(null, setter.Id, setter.Resource)}&{shown}";
        foreach (var other in setter.Action.Parameters.Where(other => other != tried && setter.Sends(other)))
        {
            query += $"&{await ShownAsync(client, setter, other)}";
        }

        var before = await LookAsync(client, setter, name);
        (await client.CallAsync($"{setter.Action.Name}&Version={setter.Action.Product.Version}", query))
            .ShouldSucceed();
        if (!setter.Acts)
        {
            (await LookAsync(client, setter, name)).Should().Be(before, query);
        }
    }

    /// <summary>An action that <see cref="AttributeSetters"/> does not list fails this test.</summary>
    [Fact]
    [Rule("responses.returned-values")]
    public void Every_parameter_with_the_name_of_a_returned_attribute_is_tested()
    {
        var shown = ActionCatalogue.All
            .Where(action => OtherVerbs.Take(3).Any(verb => action.Name.StartsWith(verb, StringComparison.Ordinal)))
            .SelectMany(action => NamesOf(action.ResponseShape)).ToHashSet();
        var tried =
            Setters.SelectMany(setter => SettableParameters(setter).Select(parameter => setter.KeyOf(parameter)))
                .ToHashSet();
        var missing =
            from action in ActionCatalogue.All
            where !NotSetting.ContainsKey(action.FullName)
                && !OtherVerbs.Any(verb => action.Name.StartsWith(verb, StringComparison.Ordinal))
            from parameter in action.Parameters
            where parameter.Name is not ("RegionId" or "ResourceType") && NamesOf(parameter).Any(shown.Contains)
            let key = $"{action.FullName} {parameter.Name}"
            where !tried.Contains(key) && !NoPair.ContainsKey(key)
                && !Setters.Any(setter => setter.Action == action && setter.IsId(parameter))
            select key;
        missing.Should().BeEmpty();
    }

    /// <summary>The parameters of an action whose attribute is returned for its resource.</summary>
    private static IEnumerable<Parameter> SettableParameters(AttributeSetter setter)
    {
        var shown = Views[setter.Resource].SelectMany(view => NamesOf(ActionOf(view).ResponseShape)).ToHashSet();
        return setter.Action.Parameters.Where(parameter =>
            parameter.Name != "RegionId"
            && !setter.IsId(parameter)
            && !NoPair.ContainsKey(setter.KeyOf(parameter))
            && shown.Contains(MemberOf(setter, parameter)));
    }

    /// <summary>
    /// The whole state. For a resource group, it contains only the returned group, because the state distinguishes the
    /// default group from no specified group.
    /// </summary>
    private static async Task<string> LookAsync(EmulatorClient client, AttributeSetter setter, string parameter)
    {
        if (!parameter.EndsWith("ResourceGroupId", StringComparison.Ordinal))
        {
            return await client.StateTextAsync();
        }

        var responses = new List<string>();
        foreach (var view in Views[setter.Resource])
        {
            responses.AddRange((await ViewAsync(client, view, setter)).EnumerateObject()
                .Where(member => member.Name != "RequestId").Select(member => member.ToString()));
        }

        return string.Join('\n', responses);
    }

    private static async Task<JsonElement> ViewAsync(EmulatorClient client, string view, AttributeSetter setter)
    {
        var request = string.Format(null, view, setter.Resource);
        return (await client.CallAsync($"{request}&Version={ActionOf(view).Product.Version}")).ShouldSucceed().Json;
    }

    /// <summary>The returned attribute as a part of a request; empty if it has no value.</summary>
    private static async Task<string> ShownAsync(EmulatorClient client, AttributeSetter setter, Parameter parameter)
    {
        foreach (var view in Views[setter.Resource])
        {
            var values = Find(await ViewAsync(client, view, setter), MemberOf(setter, parameter));
            if (values.Select(value => Query(parameter, value)).FirstOrDefault(text => text.Length > 0) is { } query)
            {
                return query;
            }
        }

        return "";
    }

    private static string Query(Parameter parameter, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return value.ToString().Length == 0 || value.ValueKind == JsonValueKind.Object
                ? ""
                : $"{parameter.Name}={Uri.EscapeDataString(Text(value))}";
        }

        var elements = value.EnumerateArray().Select((element, index) => parameter.Members.Count == 0
            ? $"{parameter.Name}.{index + 1}={Uri.EscapeDataString(Text(element))}"
            : string.Join('&', parameter.Members.Select(member =>
                $"{parameter.Name}.{index + 1}.{member}={MemberText(element, parameter, member)}")));
        return string.Join('&', elements);
    }

    /// <summary>A member of a structure. Some names begin with the name of the structure, such as TagKey.</summary>
    private static string MemberText(JsonElement element, Parameter parameter, string member) => Uri.EscapeDataString(
        Text(element.TryGetProperty(member, out var value) ? value : element.GetProperty($"{parameter.Name}{member}")));

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    /// <summary>All members of this name, the outer ones first.</summary>
    private static IEnumerable<JsonElement> Find(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name == name)
            .Select(member => member.Value)
            .Concat(element.EnumerateObject().SelectMany(member => Find(member.Value, name))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Find(item, name)),
        _ => [],
    };

    private static string MemberOf(AttributeSetter setter, Parameter parameter) =>
        ShownAs.GetValueOrDefault(setter.KeyOf(parameter), parameter.Name.Split('.')[^1]);

    private static ApiAction ActionOf(string view) =>
        ActionCatalogue.All.First(action => action.Name == view.Split('&')[0]);

    private static IEnumerable<string> NamesOf(Parameter parameter) =>
        parameter.Members.Append(parameter.Name).Select(name => name.Split('.')[^1]);

    private static IEnumerable<string> NamesOf(Shape shape) => shape.Members.SelectMany(member =>
        new[] { member.Name, member.ItemName }.OfType<string>()
            .Concat(member.Inner is null ? [] : NamesOf(member.Inner)));
}

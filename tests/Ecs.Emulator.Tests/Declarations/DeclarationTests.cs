using System.Net;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>Requirements for the declaration of every action.</summary>
public sealed class DeclarationTests(TestEmulator emulator)
{
    /// <summary>Every parameter of every action.</summary>
    public static TheoryData<string, string> Parameters => new(
        from action in ActionCatalogue.All
        from parameter in action.Parameters
        select (action.FullName, parameter.Name));

    public static TheoryData<string> Actions => [.. ActionCatalogue.All.Select(action => action.FullName)];

    /// <summary>An action that does not read a parameter would accept an invalid value.</summary>
    [Theory, MemberData(nameof(Parameters))]
    public async Task An_invalid_value_of_a_declared_parameter_is_rejected(string action, string parameter)
    {
        using var client = emulator.NewClient();
        var declared = Find(action).Parameters.Single(candidate => candidate.Name == parameter);
        var nonsense = declared switch
        {
            { IsList: true, Members.Count: > 0 } => $"{parameter}.1.Nonsense=1",
            { IsList: true } => $"{parameter}.0=1",
            { Required: true } => $"{parameter}={new string('x', 1_000)}!",
            { Type: ParameterType.String, AllowedValues.Count: 0 } => $"{parameter}={new string('x', 1_000)}!",
            _ => $"{parameter}=nonsense",
        };
        var response = await client.GetAsync($"/?Action={Find(action).Name}&Version={Find(action).Product.Version}"
            + $"&Format=JSON&AccessKeyId={client.Account}&"
            + string.Join(
                '&', Sample(Find(action)).Where(pair => !declared.Covers(pair.Split('=')[0])).Append(nonsense)));

        response.Status.Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        Find(action).Errors.Select(error => error.Code).Should().Contain(response.Code);
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task A_call_with_the_declared_examples_succeeds_in_the_default_state(string action)
    {
        using var client = emulator.NewClient();
        (await client.GetAsync(
            $"/?Action={Find(action).Name}&Version={Find(action).Product.Version}&AccessKeyId={client.Account}"
                + $"&Format=JSON&{string.Join('&', Sample(Find(action)))}"))
            .ShouldSucceed();
    }

    [Fact]
    public void Parameters_have_names_and_descriptions_and_are_declared_once()
    {
        foreach (var action in ActionCatalogue.All)
        {
            var all = action.Parameters.Concat(CommonParameters.All).ToList();
            all.Select(parameter => parameter.Name).Should().OnlyHaveUniqueItems();
            all.Should().OnlyContain(parameter => parameter.Description.Length > 0);
        }
    }

    [Fact]
    public void The_catalogue_lists_each_action_by_its_name_and_product()
    {
        foreach (var actions in ActionCatalogue.Products)
        {
            actions.Should().OnlyContain(action => action.Product == actions.Product);
            actions.Should().OnlyContain(action => actions.Find(action.Name) == action);
        }
    }

    private static ApiAction Find(string name) => ActionCatalogue.All.Single(action => action.FullName == name);

    private static IEnumerable<string> Sample(ApiAction action) =>
        from parameter in action.Parameters
        where parameter.Example is not null
        select $"{parameter.SampleName}={parameter.Example}";
}

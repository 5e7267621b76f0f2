using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Rpc.Rendering;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>Compares the response of every action in both formats with its declared shape.</summary>
public sealed class ResponseShapeTests(TestEmulator emulator)
{
    public static TheoryData<string> Actions => [.. ActionCatalogue.All.Select(action => action.FullName)];

    [Theory, MemberData(nameof(Actions))]
    [Rule("responses.shape")]
    public async Task A_response_has_its_declared_members_in_both_formats(string name)
    {
        var action = ActionCatalogue.All.Single(candidate => candidate.FullName == name);
        var json = await ReadResponseAsync(action, "JSON");
        json.Json.GetProperty("RequestId").GetString().Should().Be(json.Headers["x-acs-request-id"]);
        RequireShape(json.Json, action.ResponseShape, name, ["RequestId"]);

        var xml = await ReadResponseAsync(action, "XML");
        xml.Xml.Name.LocalName.Should().Be($"{action.Name}Response");
        xml.Xml.DescendantsAndSelf().Attributes().Should().BeEmpty();
        RequireShape(xml.Xml, action.ResponseShape, name, ["RequestId"]);
    }

    private async Task<EmulatorResponse> ReadResponseAsync(ApiAction action, string format)
    {
        using var client = emulator.NewClient();
        var sample = action.Parameters.Where(parameter => parameter.Example is not null)
            .Select(parameter => $"{parameter.SampleName}={parameter.Example}");
        return (await client.GetAsync(
            $"/?Action={action.Name}&Version={action.Product.Version}&Format={format}&AccessKeyId={client.Account}"
                + $"&{string.Join('&', sample)}"))
            .ShouldSucceed();
    }

    private static void RequireShape(JsonElement value, Shape shape, string path, IReadOnlyList<string> others)
    {
        var names = value.EnumerateObject().Select(member => member.Name).ToList();
        names.Should().BeSubsetOf([.. others, .. shape.Members.Select(member => member.Name)], path);
        foreach (var member in shape.Members.Where(member => !member.Optional || names.Contains(member.Name)))
        {
            var at = $"{path}.{member.Name}";
            names.Should().Contain(member.Name, at);
            var content = value.GetProperty(member.Name);
            switch (member.Kind)
            {
                case MemberKind.Text:
                    content.ValueKind.Should().Be(JsonValueKind.String, at);
                    break;
                case MemberKind.Integer:
                    content.TryGetInt64(out _).Should().BeTrue(at);
                    break;
                case MemberKind.Number:
                    content.ValueKind.Should().Be(JsonValueKind.Number, at);
                    break;
                case MemberKind.Boolean:
                    content.ValueKind.Should().BeOneOf([JsonValueKind.True, JsonValueKind.False], at);
                    break;
                case MemberKind.Object:
                    content.ValueKind.Should().Be(JsonValueKind.Object, at);
                    if (content.EnumerateObject().Any())
                    {
                        RequireShape(content, member.Inner!, at, []);
                    }

                    break;
                case MemberKind.ObjectArray:
                    foreach (var item in content.EnumerateArray())
                    {
                        RequireShape(item, member.Inner!, at, []);
                    }

                    break;
                case MemberKind.TextArray:
                    content.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String).Should().BeTrue(at);
                    break;
                case MemberKind.IntegerList:
                    content.EnumerateObject().Should().ContainSingle(at);
                    content.GetProperty(member.ItemName!).EnumerateArray()
                        .All(item => item.ValueKind == JsonValueKind.Number).Should().BeTrue(at);
                    break;
                case MemberKind.TextList:
                    content.EnumerateObject().Should().ContainSingle(at);
                    content.GetProperty(member.ItemName!).EnumerateArray()
                        .All(item => item.ValueKind == JsonValueKind.String).Should().BeTrue(at);
                    break;
                default:
                    content.EnumerateObject().Should().ContainSingle(at);
                    foreach (var item in content.GetProperty(member.ItemName!).EnumerateArray())
                    {
                        RequireShape(item, member.Inner!, at, []);
                    }

                    break;
            }
        }
    }

    private static void RequireShape(XElement value, Shape shape, string path, IReadOnlyList<string> others)
    {
        var arrays = shape.Members
            .Where(member => member.Kind is MemberKind.ObjectArray or MemberKind.TextArray)
            .ToList();
        foreach (var array in arrays.Where(array => array.Kind == MemberKind.ObjectArray))
        {
            foreach (var item in value.Elements(array.Name))
            {
                RequireShape(item, array.Inner!, $"{path}.{array.Name}", []);
            }
        }

        var names = value.Elements().Select(element => element.Name.LocalName)
            .Where(name => arrays.TrueForAll(array => array.Name != name)).ToList();
        names.Should().OnlyHaveUniqueItems(path);
        names.Should().BeSubsetOf([.. others, .. shape.Members.Select(member => member.Name)], path);
        foreach (var member in shape.Members.Except(arrays).Where(
            member => !member.Optional || names.Contains(member.Name)))
        {
            var at = $"{path}.{member.Name}";
            var content = value.Element(member.Name);
            content.Should().NotBeNull(at);
            switch (member.Kind)
            {
                case MemberKind.Text:
                    content!.HasElements.Should().BeFalse(at);
                    break;
                case MemberKind.Integer:
                    long.TryParse(content!.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                        .Should().BeTrue(at);
                    break;
                case MemberKind.Number:
                    double.TryParse(content!.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                        .Should().BeTrue(at);
                    break;
                case MemberKind.Boolean:
                    content!.Value.Should().BeOneOf(["true", "false"], at);
                    break;
                case MemberKind.Object:
                    if (content!.HasElements)
                    {
                        RequireShape(content, member.Inner!, at, []);
                    }

                    break;
                default:
                    content!.Elements().All(item => item.Name.LocalName == member.ItemName).Should().BeTrue(at);
                    foreach (var item in content.Elements().Where(_ => member.Kind == MemberKind.ObjectList))
                    {
                        RequireShape(item, member.Inner!, at, []);
                    }

                    break;
            }
        }
    }
}

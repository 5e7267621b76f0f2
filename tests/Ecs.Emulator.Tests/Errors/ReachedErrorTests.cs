using System.Reflection;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Testing;
using Ecs.Emulator.Tests.Errors.ErrorCases;

namespace Ecs.Emulator.Tests.Errors;

/// <summary>
/// Calls that return an error with its code, HTTP status and message in both formats. <see cref="DeclaredErrorTests"/>
/// checks that all errors are covered.
/// </summary>
public sealed class ReachedErrorTests(TestEmulator emulator)
{
    /// <summary>The cases of all classes in the folder ErrorCases and its folders.</summary>
    internal static readonly ErrorCase[] Cases =
    [
        .. typeof(ErrorCase).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(typeof(ErrorCase).Namespace!, StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<IReadOnlyList<ErrorCase>>()
            .SelectMany(cases => cases),
    ];

    public static TheoryData<string> CaseNames => [.. Cases.Select(item => item.Name)];

    [Theory, MemberData(nameof(CaseNames))]
    [Rule("errors.envelope")]
    public async Task A_call_returns_its_error_in_both_formats_and_changes_nothing(string name)
    {
        var item = Cases.Single(item => item.Name == name);
        using var client = emulator.NewClient();
        if (item.State is not null)
        {
            await client.GivenAsync(item.State.Replace("KEY", client.Account, StringComparison.Ordinal));
        }

        var before = await client.StateTextAsync();
        var json = await client.CallAsync(item.Action, item.Query);
        json.ShouldFail(item.Code, item.Status).Message.Should().Be(item.Message);
        json.Json.EnumerateObject().Select(member => member.Name)
            .Should().Equal("RequestId", "HostId", "Code", "Message", "Recommend");
        json.Json.EnumerateObject()
            .Should().OnlyContain(member => member.Value.ValueKind == System.Text.Json.JsonValueKind.String);
        json.Json.GetProperty("HostId").GetString().Should().Be("127.0.0.1");

        var xml = await client.GetAsync(
            $"/?Action={item.Action}&RegionId=cn-hangzhou&AccessKeyId={client.Account}&{item.Query}");
        xml.ShouldFail(item.Code, item.Status).Message.Should().Be(item.Message);
        xml.ContentType.Should().Be("text/xml;charset=utf-8");
        xml.Body.Should().StartWith("<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>");
        xml.Body.Should().Contain("<Recommend><![CDATA[https://").And.EndWith("]]></Recommend></Error>");
        xml.Xml.Elements().Select(element => element.Name.LocalName)
            .Should().Equal("RequestId", "HostId", "Code", "Message", "Recommend");

        (await client.StateTextAsync()).Should().Be(before);
    }

    /// <summary>The 28 codes of the API reference are returned by rules, with their statuses.</summary>
    [Theory, MemberData(nameof(CatalogueTests.PageCodes), MemberType = typeof(CatalogueTests))]
    [Rule("errors.page-reached")]
    public void Each_error_code_of_the_API_reference_has_a_case(string code, int status) =>
        (code == "InvalidAction" || Cases.Any(item => item.Code == code && item.Status == status)).Should().BeTrue();

    [Fact]
    public void Every_refusal_of_the_domain_is_declared_by_an_action()
    {
        var declared = ActionCatalogue.All.SelectMany(action => action.Errors).Concat(ErrorCatalogue.OfEveryRequest)
            .ToHashSet();
        ErrorCatalogue.All.Where(row => row.Refusal is not null).Should().OnlyContain(row => declared.Contains(row));
    }
}

using System.Reflection;
using System.Text.RegularExpressions;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Tests.Errors.ErrorCases.Shared;

namespace Ecs.Emulator.Tests.Errors;

/// <summary>
/// An action returns every error that it declares: in a case of its own (<see cref="ReachedErrorTests"/>), or in a case
/// that all actions with this error share.
/// </summary>
public sealed class DeclaredErrorTests(TestEmulator emulator)
{
    private static readonly Dictionary<object, string> RowNames = typeof(ErrorCatalogue).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith(typeof(ErrorDefinition).Namespace!, StringComparison.Ordinal) == true)
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(ErrorDefinition))
        .ToDictionary(
            field => field.GetValue(null)!,
            field => $"{field.DeclaringType!.Name}.{field.Name}",
            ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Errors that need a very large state, see <see cref="PublicAddressErrorTests"/>, or verified signatures, see
    /// <see cref="Access.AssumeRoleTests"/>.
    /// </summary>
    private static readonly (string Action, string Row)[] ProvenElsewhere =
    [
        ("ecs:RunInstances", "InstanceCreationErrors.PublicAddressesExhausted"),
        ("ecs:ModifyInstanceNetworkSpec", "InstanceCreationErrors.PublicAddressesExhausted"),
        ("ecs:AllocatePublicIpAddress", "InstanceErrors.PublicAddressesExhausted"),
        ("vpc:AllocateEipAddress", "EipErrors.AddressesExhausted"),
        ("sts:AssumeRole", "StsErrors.RoleNotFound"),
    ];

    public static TheoryData<string, string> Declared => new(
        (from action in ActionCatalogue.All
         from row in action.Errors
         select (action.FullName, RowNames[row])).Except(ProvenElsewhere));

    [Theory, MemberData(nameof(Declared))]
    public async Task An_action_returns_each_error_that_it_declares(string actionName, string rowName)
    {
        var action = ActionCatalogue.All.Single(candidate => candidate.FullName == actionName);
        var row = action.Errors.Single(candidate => RowNames[candidate] == rowName);
        if (ReachedErrorTests.Cases.Any(item => item.Calls(action) && IsOf(row, item.Code, item.Status, item.Message)))
        {
            return;
        }

        var responses = new List<EmulatorResponse>();
        foreach (var shared in SharedErrorCases.Of(row, action))
        {
            using var client = emulator.NewClient();
            var response = await SendAsync(client, action, shared);
            if (IsOf(row, response.Code, (int)response.Status, response.Message))
            {
                return;
            }

            responses.Add(response);
        }

        Assert.Fail($"No case of {actionName} returns {rowName}; the shared ones returned: "
            + string.Join("; ", responses.Select(response => response.Body)));
    }

    private static async Task<EmulatorResponse> SendAsync(
        EmulatorClient client, ApiAction action, SharedErrorCase shared)
    {
        if (shared.State is not null)
        {
            await client.GivenAsync(shared.State.Replace("KEY", client.Account, StringComparison.Ordinal));
        }

        var response = default(EmulatorResponse);
        foreach (var query in shared.Queries(action))
        {
            response = await client.GetAsync(
                $"/?Action={action.Name}&Version={action.Product.Version}&Format=JSON&AccessKeyId={client.Account}"
                    + $"&{query}");
        }

        return response!;
    }

    private static bool IsOf(ErrorDefinition row, string? code, int status, string? message) =>
        code == row.Code
        && status == row.Status
        && Regex.IsMatch(message!, "^" + Regex.Replace(Regex.Escape(row.Template), @"\\\{\d}", ".*"));
}

using System.Text.Json;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Access;

internal static class AttachInstanceRamRole
{
    private const int MaxPolicyLength = 1_024;

    private static readonly Parameter<string> RamRoleName = Declare.Required(
        "RamRoleName",
        (name, text) => Values.Text(name, text, maxLength: 64),
        "The RAM role. Any name is accepted.",
        "myrole");

    /// <summary>The policy is checked but not stored, because no action returns it.</summary>
    private static readonly Parameter<bool?> Policy = Declare.Optional(
        "Policy",
        (name, text) => IsPolicy(Values.Text(name, text, MaxPolicyLength))
            ? true
            : throw ApiException.InvalidParameter(name, "It is not a JSON object."),
        "A policy that limits the role further, in JSON. It is checked but not stored.");

    private static readonly IReadOnlyList<ErrorDefinition> Errors =
        [.. RamRoleParameters.Errors, InstanceErrors.RamRoleAttached];

    public static readonly ApiAction Action = new ApiAction<InstanceResults>
    {
        Product = Product.Ecs,
        Name = "AttachInstanceRamRole",
        Summary = "Attaches a RAM role to one or multiple instances.",
        Description =
            "An instance has at most one role. An instance that has another role is not changed, and the response "
            + "contains its error. If no instance can be changed, the request fails with the error of the first.",
        Parameters = [EcsParameters.RegionId, RamRoleName, RamRoleParameters.InstanceIds, Policy],
        Response = RamRoleParameters.Response(
            "AttachInstanceRamRoleResults", "AttachInstanceRamRoleResult", RamRoleParameters.Result()),
        Errors = Errors,
        Run = call =>
        {
            call.Validate(Policy);
            var role = call.Get(RamRoleName);
            var ids = call.Get(RamRoleParameters.InstanceIds);
            return CredentialAttachment.AttachRamRole(call.State, call.Get(EcsParameters.RegionId), ids, role)
                .Select(results => new InstanceResults(role, results, Errors));
        },
    };

    private static bool IsPolicy(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

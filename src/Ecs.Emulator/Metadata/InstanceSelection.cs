using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Metadata;

/// <summary>
/// Selects the instance of a request: the parameter <c>instance</c> takes precedence over the host of the request, and
/// the host takes precedence over the option.
/// </summary>
internal static class InstanceSelection
{
    public const string Parameter = "instance";

    /// <summary>The number of instances that the message of an ambiguous host contains.</summary>
    private const int ShownInstances = 10;

    private const string NoInstance =
        $"The request selects no instance. Add ?{Parameter}=<ID>, or use a host that is the ID, the host name or an "
        + "address of an instance, or start the emulator with --metadata-instance <ID> "
        + "(or ECS_EMULATOR_METADATA_INSTANCE=<ID>). ?account= selects the account.";

    /// <summary>Returns the instance, or null and the reason.</summary>
    /// <param name="state">The state of the account.</param>
    /// <param name="request">The request.</param>
    /// <param name="configured">The option <c>metadata-instance</c>.</param>
    public static (Instance? Instance, string Reason) Select(
        AccountState state, HttpRequest request, string? configured)
    {
        if (request.Query.TryGetValue(Parameter, out var named))
        {
            return Find(state, named.ToString(), $"?{Parameter}");
        }

        var host = request.Host.Host.Trim('[', ']');
        return InstanceHosts.Find(state, host) switch
        {
            [var instance] => (instance, ""),
            [] when configured is not null => Find(state, configured, "The option metadata-instance"),
            [] => (null, NoInstance),
            var several => (null, $"Several instances have the host {host}: {Ids(several)}. Add ?{Parameter}=<ID>."),
        };
    }

    private static (Instance? Instance, string Reason) Find(AccountState state, string id, string source) =>
        state.Instances.Find(new(id)) is { } instance
            ? (instance, "")
            : (null, $"{source} is \"{ApiException.Echo(id)}\", but account {state.Owner.Value} has no such instance. "
                + $"Its instances: {Ids([.. state.Instances])}.");

    private static string Ids(IReadOnlyList<Instance> instances) =>
        string.Join(", ", instances.Take(ShownInstances).Select(instance => instance.Id.Value))
        + (instances.Count > ShownInstances ? " …" : "");
}

using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The parameters that name a launch template, and the values of a launch template in RunInstances.</summary>
internal static class TemplateReference
{
    public const int MaxVersion = int.MaxValue;

    private static readonly Parameter<LaunchTemplateId?> Id = Declare.OptionalId<LaunchTemplateId>(
        "LaunchTemplateId", "The ID of the launch template. Either this or LaunchTemplateName is required.");

    private static readonly Parameter<string?> Name = Declare.Text(
        "LaunchTemplateName", "The name of the launch template.");

    private static readonly Parameter<int?> Version = Declare.Integer(
        "LaunchTemplateVersion",
        "The version of the launch template. Default: its default version.",
        minimum: 1,
        maximum: MaxVersion);

    /// <summary>Parameters that exclude each other. A value of the request replaces all values of its group.</summary>
    private static readonly string[][] Groups = [["SecurityGroupId", "SecurityGroupIds"]];

    /// <summary>The parameters of actions on a launch template.</summary>
    public static readonly IReadOnlyList<Parameter> All = [Id with { Example = "lt-mytemplate" }, Name];

    /// <summary>The parameters of RunInstances.</summary>
    public static readonly IReadOnlyList<Parameter> OfRunInstances = [Id, Name, Version];

    public static Parameter Resource => Id;

    public static LaunchTemplateKey Read(CallContext call) => Find(call)
        ?? throw new ApiException(RequestErrors.MissingParameter400, Id.Name);

    /// <summary>
    /// The values of the request and, for parameters that it does not have, those of its launch template. The values
    /// of a list come either from the request or from the launch template.
    /// </summary>
    public static RpcParameters ReadValues(CallContext call, IReadOnlyCollection<Parameter> shared)
    {
        var number = call.Get(Version);
        if (Find(call) is not { } key)
        {
            return call.Parameters;
        }

        var version = LaunchTemplateListing.GetVersion(
            call.State, call.Get(EcsParameters.RegionId), key, number);
        var values = new RpcParameters();
        foreach (var (name, value) in call.Parameters)
        {
            values.AddFromQuery(name, value);
        }

        var given = shared.Where(parameter => call.Parameters.Any(pair => parameter.Covers(pair.Key)))
            .SelectMany(parameter => GroupOf(parameter.Name))
            .ToHashSet();
        foreach (var (name, value) in version.Parameters)
        {
            if (shared.FirstOrDefault(parameter => parameter.Reads(name)) is { } parameter
                && !given.Contains(parameter.Name))
            {
                values.AddFromQuery(name, value);
            }
        }

        return values;
    }

    private static LaunchTemplateKey? Find(CallContext call)
    {
        var key = new LaunchTemplateKey(call.Get(Id), call.Get(Name));
        return key == default ? null : key;
    }

    private static string[] GroupOf(string name) => Array.Find(Groups, group => group.Contains(name)) ?? [name];
}

using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

/// <summary>The parameters of a version of a launch template.</summary>
internal static class TemplateParameters
{
    private const int MinLength = 2;
    private const int MaxDescriptionLength = 256;

    private static readonly Parameter<string?> VersionDescription = Declare.Text(
        "VersionDescription",
        "The description of the version: 2 to 256 characters that do not begin with http:// or https://.",
        text => text.Length is >= MinLength and <= MaxDescriptionLength
            && !Values.IsLink(text, StringComparison.OrdinalIgnoreCase)
            ? null
            : LaunchTemplateErrors.DescriptionMalformed);

    /// <summary>Parameters that the emulator stores and returns, but that RunInstances does not use.</summary>
    private static readonly IReadOnlyList<Parameter> OnlyStored =
    [
        .. new[]
        {
            "VpcId", "NetworkType", "ImageOwnerAlias", "IoOptimized", "EnableVmOsConfig", "AutoRenew",
            "AutoRenewPeriod", "SecurityEnhancementStrategy", "SecurityOptions.TrustedSystemMode", "SystemDisk.Iops",
            "SystemDisk.DeleteWithInstance", "SystemDisk.BurstingEnabled", "SystemDisk.ProvisionedIops",
        }.Select(name => Declare.Text(name, "It is stored but has no effect.")),
    ];

    /// <summary>The members of data disks that RunInstances does not have are stored too.</summary>
    public static readonly Parameter<ImmutableArray<ListElement>> DataDisks = ListOf(
        "DataDisk", "BurstingEnabled", "ProvisionedIops");

    public static readonly Parameter<ImmutableArray<ListElement>> NetworkInterfaces = ListOf("NetworkInterface");

    /// <summary>Parameters of RunInstances that launch templates do not have or that are declared here.</summary>
    private static readonly string[] OnlyOfRunInstances =
    [
        "Password", "Ipv6Address", "DedicatedHostId", "HpcClusterId", "Tenancy", "Affinity",
        "PrivatePoolOptions.MatchCriteria", "PrivatePoolOptions.Id", "NetworkOptions.EnableJumboFrame", "DataDisk",
        "NetworkInterface",
    ];

    private static readonly IReadOnlyList<Parameter> OfInstance =
    [
        .. InstanceCreationParameters.All.Where(parameter => !OnlyOfRunInstances.Contains(parameter.Name)),
        DataDisks, NetworkInterfaces, .. OnlyStored,
    ];

    public static readonly IReadOnlyList<Parameter> All = [VersionDescription, .. OfInstance];

    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        .. EcsErrorSets.InRegion, .. TagParameters.Errors, LaunchTemplateErrors.DescriptionMalformed,
        .. InstanceErrorSets.TextErrors, InstanceParameterErrors.AutoReleaseTimeMalformed,
        InstanceParameterErrors.ChargeTypeNotFound, InstanceParameterErrors.InternetChargeTypeInvalid,
        InstanceNetworkErrors.AddressMalformed,
    ];

    public static LaunchTemplateVersionSpec Read(CallContext call)
    {
        TemplateParameter[] parameters =
        [
            .. InstanceCreationParameters.ValuesOf(call.Parameters, OfInstance)
                .Where(pair => IsSet(pair.Key, pair.Value))
                .Select(pair => new TemplateParameter(pair.Key, pair.Value)),
        ];

        // Without the values that are not set, because a list can have gaps without them.
        Validate(parameters);
        return new LaunchTemplateVersionSpec(call.Get(VersionDescription) ?? "", [.. parameters]);
    }

    /// <summary>Whether a launch template can have a parameter of this name.</summary>
    public static bool IsKnown(string name) => OfInstance.Any(parameter => parameter.Covers(name));

    /// <exception cref="ApiException">
    /// A value is invalid, or a list has a gap, too many elements or an unknown member.
    /// </exception>
    public static void Validate(IEnumerable<TemplateParameter> parameters)
    {
        var values = ValuesOf(parameters);
        foreach (var parameter in OfInstance)
        {
            parameter.Validate(values);
        }
    }

    /// <summary>The parameters of a version in the form of a request.</summary>
    public static RpcParameters ValuesOf(IEnumerable<TemplateParameter> parameters)
    {
        var values = new RpcParameters();
        foreach (var (name, value) in parameters)
        {
            values.AddFromQuery(name, value);
        }

        return values;
    }

    /// <summary>
    /// Terraform's provider sends an empty text, or the size 0 of a disk, for a value that its user does not set.
    /// </summary>
    private static bool IsSet(string name, string value) =>
        value.Length > 0
        && !(value == "0" && (name == "SystemDisk.Size"
            || (DataDisks.Covers(name) && name.EndsWith(".Size", StringComparison.Ordinal))));

    private static Parameter<ImmutableArray<ListElement>> ListOf(string name, params string[] more)
    {
        var list = InstanceCreationParameters.All.First(parameter => parameter.Name == name);
        return Declare.ListOf(
            name,
            [
                .. list.Members,
                .. more,
            ], ReadElement, list.Description, list.Illustration, list.MaxElements!.Value);

        ListElement ReadElement(ListElement element)
        {
            foreach (var inner in list.Members.Where(
                member => member.EndsWith(ListReader.MemberSuffix, StringComparison.Ordinal)))
            {
                element.List(inner[..^ListReader.MemberSuffix.Length], Values.Text, int.MaxValue);
            }

            return element;
        }
    }
}

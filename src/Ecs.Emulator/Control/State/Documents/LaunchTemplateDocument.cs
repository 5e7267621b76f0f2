using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.LaunchTemplates;
using Ecs.Emulator.Control.State.Members;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Control.State.Documents;

internal static class LaunchTemplateDocument
{
    private static readonly MemberList<LaunchTemplateVersion> VersionMembers = new();

    private static readonly Member<LaunchTemplateVersion, int> Number =
        VersionMembers.Add("number", version => version.Number, Format.Integer(int.MaxValue, minimum: 1));

    private static readonly Member<LaunchTemplateVersion, string> Description =
        VersionMembers.Add("description", version => version.Description, Format.Text, "");

    private static readonly Member<LaunchTemplateVersion, DateTimeOffset> VersionCreationTime =
        VersionMembers.Add("creationTime", version => version.CreationTime, Format.Time);

    private static readonly Member<LaunchTemplateVersion, ImmutableArray<Tag>> Parameters = VersionMembers.AddList(
        "parameters",
        version => [.. version.Parameters.Select(parameter => new Tag(parameter.Name, parameter.Value))],
        Format.Tags);

    private static readonly MemberList<LaunchTemplate> Members = new();

    private static readonly Member<LaunchTemplate, RegionId?> Region = Members.Region(template => template.RegionId);

    private static readonly Member<LaunchTemplate, string> Name =
        Members.Add("name", template => template.Name, Format.NonEmptyText);

    private static readonly Member<LaunchTemplate, DateTimeOffset> CreationTime =
        Members.Add("creationTime", template => template.CreationTime, Format.Time);

    private static readonly Member<LaunchTemplate, DateTimeOffset> ModificationTime =
        Members.Add("modifiedTime", template => template.ModificationTime, Format.Time);

    private static readonly Member<LaunchTemplate, ImmutableArray<LaunchTemplateVersion>> Versions = Members.AddList(
        "versions",
        template => template.Versions,
        new ListFormat<LaunchTemplateVersion>(new ObjectFormat<LaunchTemplateVersion>(VersionMembers, CreateVersion)));

    private static readonly Member<LaunchTemplate, int> DefaultVersion =
        Members.Add("defaultVersion", template => template.DefaultVersion, Format.Integer(int.MaxValue, minimum: 1), 1);

    private static readonly Member<LaunchTemplate, int> LastNumber =
        Members.Add("lastNumber", template => template.LastNumber, Format.Integer(int.MaxValue));

    private static readonly Member<LaunchTemplate, string> ResourceGroup =
        Members.ResourceGroup(template => template.ResourceGroupId);

    private static readonly Member<LaunchTemplate, ImmutableArray<Tag>> Tags = Members.Tags(template => template.Tags);

    public static readonly ResourceDocument<LaunchTemplate> Document = TableDocument.Of(
        state => state.LaunchTemplates,
        LaunchTemplate.Kind,
        Members,
        Create,
        TableDocument.Unique(
            Name,
            (LaunchTemplate template) => (template.RegionId, template.Name),
            template => $"Another launch template of {template.RegionId} has the same name {template.Name}."));

    private static LaunchTemplateVersion CreateVersion(MemberReader<LaunchTemplateVersion> read)
    {
        ImmutableArray<TemplateParameter> parameters =
            [.. read.Get(Parameters).Select(tag => new TemplateParameter(tag.Key, tag.Value))];
        Validate(read, parameters);
        return new LaunchTemplateVersion
        {
            Number = read.Get(Number, 0),
            Description = read.Get(Description),
            CreationTime = read.Get(VersionCreationTime, read.State.Now),
            Parameters = parameters,
        };
    }

    /// <summary>
    /// Only if a parameter is not one of those of the default state, because the start creates no declarations.
    /// </summary>
    private static void Validate(
        MemberReader<LaunchTemplateVersion> read, ImmutableArray<TemplateParameter> parameters)
    {
        if (parameters.All(IsOfDefaultState))
        {
            return;
        }

        foreach (var (name, _) in parameters.Where(parameter => !TemplateParameters.IsKnown(parameter.Name)))
        {
            read.Context.Problems.Add(
                read.Path.At(Parameters.Name).At(name).ToString(), "A launch template has no such parameter.");
        }

        try
        {
            TemplateParameters.Validate(parameters);
        }
        catch (ApiException invalid)
        {
            read.Report(Parameters, invalid.Message);
        }
    }

    private static bool IsOfDefaultState(TemplateParameter parameter) =>
        parameter.Name is "ImageId" or "InstanceType" or "VSwitchId" or "SecurityGroupId"
        && parameter.Value.Length <= Values.MaxTextLength;

    private static LaunchTemplate? Create(MemberReader<LaunchTemplate> read)
    {
        var creationTime = read.Get(CreationTime, read.State.Now);
        ImmutableArray<LaunchTemplateVersion> versions =
            [.. GetVersions(read, creationTime).Select(WithNumber).OrderBy(version => version.Number)];
        for (var i = 1; i < versions.Length; i++)
        {
            if (versions[i].Number == versions[i - 1].Number)
            {
                read.Report(Versions, $"The number {versions[i].Number} occurs twice.");
            }
        }

        if (versions.IsEmpty)
        {
            read.Report(Versions, "A launch template has at least one version.");
            return null;
        }

        var defaultVersion = read.Get(DefaultVersion);
        if (!versions.Any(version => version.Number == defaultVersion))
        {
            read.Report(DefaultVersion, $"There is no version with the number {defaultVersion}.");
        }

        return new LaunchTemplate
        {
            Id = new LaunchTemplateId(read.ResourceId),
            RegionId = read.RegionOf(Region, derived: null),
            Name = read.Get(Name, read.ResourceId),
            CreationTime = creationTime,
            ModificationTime = read.Get(ModificationTime, creationTime),
            Versions = versions,
            DefaultVersion = defaultVersion,
            LastNumber = Math.Max(read.Get(LastNumber), versions[^1].Number),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
        };
    }

    /// <summary>A template without the member has one version without parameters.</summary>
    private static ImmutableArray<LaunchTemplateVersion> GetVersions(
        MemberReader<LaunchTemplate> read, DateTimeOffset creationTime)
    {
        var versions = read.Get(Versions);
        return read.Has(Versions) ? versions : [new() { Number = 1, CreationTime = creationTime }];
    }

    /// <summary>The default number is the position in the list: the same number for all would be an error.</summary>
    private static LaunchTemplateVersion WithNumber(LaunchTemplateVersion version, int index) =>
        version.Number == 0 ? version with { Number = index + 1 } : version;
}

using System.Reflection;

namespace Ecs.Emulator.Tests.Conventions;

/// <summary>
/// Folders of the source depend on each other in one direction only. The namespace of a type is its folder.
/// </summary>
public sealed class FolderDependencyTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(Domain.Accounts.Account).Assembly, typeof(EcsEmulatorOptions).Assembly, typeof(Program).Assembly,
    ];

    /// <summary>The composition roots use every folder.</summary>
    private static readonly Type[] CompositionRoots = [typeof(EcsEmulatorExtensions), typeof(Program)];

    [Fact]
    public void No_two_folders_use_each_other()
    {
        var uses = Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !CompositionRoots.Contains(OutermostOf(type)))
            .SelectMany(type => TypeReferences.Of(type).Select(used => (From: FolderOf(type), To: FolderOf(used))))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To)
            .ToHashSet();
        uses.Should().HaveCountGreaterThan(100);
        List<string> mutual =
        [
            .. uses.Where(use => string.CompareOrdinal(use.From, use.To) < 0 && uses.Contains((use.To, use.From)))
                .Select(use => $"{use.From} and {use.To}"),
        ];
        mutual.Should().BeEmpty("these folders use each other");
    }

    /// <summary>
    /// The namespace below <c>Ecs.Emulator</c>; null for types of other libraries and generated code.
    /// </summary>
    private static string? FolderOf(Type type)
    {
        var outermost = OutermostOf(type);
        return Assemblies.Contains(outermost.Assembly)
            && outermost.Namespace?.StartsWith("Ecs.Emulator", StringComparison.Ordinal) == true
                ? outermost.Namespace
                : null;
    }

    private static Type OutermostOf(Type type) => type.DeclaringType is { } outer ? OutermostOf(outer) : type;
}

using System.Reflection;

namespace Ecs.Emulator.Tests.Conventions;

/// <summary>Folders of the source depend on each other without cycles. The namespace of a type is its folder.</summary>
public sealed class FolderDependencyTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(Domain.Accounts.Account).Assembly, typeof(EcsEmulatorOptions).Assembly, typeof(Program).Assembly,
    ];

    /// <summary>The composition roots use every folder.</summary>
    private static readonly Type[] CompositionRoots = [typeof(EcsEmulatorExtensions), typeof(Program)];

    [Fact]
    public void The_dependencies_of_folders_have_no_cycle()
    {
        var uses = Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !CompositionRoots.Contains(OutermostOf(type)))
            .SelectMany(type => TypeReferences.Of(type).Select(used => (From: FolderOf(type), To: FolderOf(used))))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To)
            .ToHashSet();
        uses.Should().HaveCountGreaterThan(100);
        InCycles(uses.ToLookup(use => use.From!, use => use.To!))
            .Should().BeEmpty("these folders are in cycles");
    }

    /// <summary>Removes folders that use no other one or that no other one uses, until only cycles remain.</summary>
    private static List<string> InCycles(ILookup<string, string> uses)
    {
        var left = uses.Select(use => use.Key).ToHashSet();
        while (left.RemoveWhere(folder => !uses[folder].Any(left.Contains)
            || !left.Any(other => uses[other].Contains(folder))) > 0)
        {
        }

        return [.. left];
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

using System.Reflection;
using System.Text.RegularExpressions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Conventions;

/// <summary>
/// Compares <c>docs/fidelity.md</c> with the tests. The tests belong to several projects, so they are read from the
/// sources; for the tests of this project, reflection checks that none was missed.
/// </summary>
public sealed partial class FidelityTests
{
    private static readonly string[] Sources =
        ["page", "service", "service/V", "service/B", "service/C", "service/D", "assumed", "own"];

    private static readonly IReadOnlyList<Row> Rows = [.. ReadRows()];
    private static readonly IReadOnlyList<Proof> Proofs = [.. ReadProofs(Path.Combine(Repository.Root, "tests"))];

    [Fact]
    public void The_table_and_the_tests_are_found()
    {
        Rows.Should().HaveCountGreaterThan(100).And.OnlyHaveUniqueItems(row => row.Id);
        Proofs.Should().HaveCountGreaterThan(100);
    }

    [Fact]
    public void The_sources_yield_the_same_rules_as_the_compiled_tests()
    {
        var compiled =
            from type in typeof(FidelityTests).Assembly.GetTypes()
            from method in type.GetMethods()
            from rule in method.GetCustomAttributes<RuleAttribute>()
            select new Proof(rule.Id, $"{type.Name}.{method.Name}");
        var root = Path.Combine(Repository.Root, "tests", "Ecs.Emulator.Tests");
        Texts(ReadProofs(root)).Should().Equal(Texts(compiled.Distinct()));

        static IEnumerable<string> Texts(IEnumerable<Proof> proofs) =>
            proofs.Select(proof => $"{proof.Rule}: {proof.Test}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_rule_has_a_source_and_a_test() =>
        Rows.Should().OnlyContain(row => row.Tests.Count > 0 && Sources.Contains(row.Source));

    [Fact]
    public void A_row_lists_exactly_the_tests_with_its_rule_id()
    {
        var claimed = Proofs.ToLookup(proof => proof.Rule, proof => proof.Test);
        foreach (var row in Rows)
        {
            row.Tests.Order(StringComparer.Ordinal)
                .Should().Equal(
                    claimed[row.Id].Distinct().Order(StringComparer.Ordinal), $"row {row.Id} must name its tests");
        }
    }

    [Fact]
    public void Every_rule_id_of_a_test_has_a_row() =>
        Proofs.Select(proof => proof.Rule).Distinct().Should().BeSubsetOf(Rows.Select(row => row.Id));

    [Fact]
    public void Every_error_that_a_rule_raises_has_a_row() =>
        ActionCatalogue.All.SelectMany(action => action.Errors).Concat(ErrorCatalogue.OfEveryRequest)
            .Where(error => error != ServiceErrors.InternalError).Select(error => error.Code).Distinct()
            .Should().BeSubsetOf(Rows.SelectMany(row => row.Codes));

    private static IEnumerable<Row> ReadRows() =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "fidelity.md"))
        where line.StartsWith('|')
        let cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList()
        where cells.Count == 5 && cells[0] != "id" && !cells[0].StartsWith("---", StringComparison.Ordinal)
        select new Row(cells[0], Names(cells[2]), cells[3], Names(cells[4]));

    private static IReadOnlyList<string> Names(string cell) =>
        [.. cell.Split(',').Select(name => name.Trim().Trim('`')).Where(name => name.Length > 0)];

    private static IEnumerable<Proof> ReadProofs(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories))
        {
            var rules = new List<string>();
            foreach (var line in File.ReadLines(file))
            {
                if (RuleMark().Match(line) is { Success: true } mark)
                {
                    rules.Add(mark.Groups[1].Value);
                }
                else if (TestMethod().Match(line) is { Success: true } test)
                {
                    foreach (var rule in rules)
                    {
                        yield return new Proof(
                            rule, $"{Path.GetFileNameWithoutExtension(file)}.{test.Groups[1].Value}");
                    }

                    rules.Clear();
                }
            }
        }
    }

    [GeneratedRegex("""^\s*\[Rule\("([^"]+)"\)\]""")]
    private static partial Regex RuleMark();

    [GeneratedRegex(@"^\s*(?:public|internal) (?:static |async )*(?:void|Task) (\w+)\(")]
    private static partial Regex TestMethod();

    private sealed record Row(string Id, IReadOnlyList<string> Codes, string Source, IReadOnlyList<string> Tests);

    private sealed record Proof(string Rule, string Test);
}

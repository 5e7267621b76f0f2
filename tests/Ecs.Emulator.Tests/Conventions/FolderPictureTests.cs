using System.Text.RegularExpressions;

namespace Ecs.Emulator.Tests.Conventions;

public sealed partial class FolderPictureTests
{
    private static readonly string[] Generated = ["bin", "obj"];

    private static string Document => File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));

    [Fact]
    public void The_picture_of_the_folders_in_CONTRIBUTING_agrees_with_the_tree() =>
        PicturedFolders().Should().BeEquivalentTo(Folders());

    /// <summary>Paths with placeholders, such as <c>Rules/&lt;Area&gt;</c>, are checked up to the first one.</summary>
    [Fact]
    public void Each_path_in_CONTRIBUTING_exists()
    {
        List<string> paths = [.. PathInText().Matches(Document).Select(match => match.Groups["path"].Value)];
        paths.Should().HaveCountGreaterThan(20);
        paths.Where(path => !Path.Exists(Path.Combine(Repository.Root, path))).Should().BeEmpty();
    }

    /// <summary>The folders of src and tests with C# files, and the folders that contain these.</summary>
    private static IEnumerable<string> Folders() => new[] { "src", "tests" }
        .SelectMany(top => Directory.EnumerateFiles(
            Path.Combine(Repository.Root, top), "*.cs", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)[..^1])
        .Where(folders => !folders.Intersect(Generated).Any())
        .SelectMany(folders => Enumerable.Range(2, folders.Length - 1)
            .Select(count => string.Join('/', folders[..count])))
        .Distinct();

    /// <summary>
    /// A line without indentation is a project. The other lines are its folders, as in <c>Rpc/{Binding, Rendering}</c>.
    /// </summary>
    private static IEnumerable<string> PicturedFolders()
    {
        var project = "";
        foreach (var line in Picture().Match(Document).Groups[1].Value.Split('\n'))
        {
            var name = Name().Match(line);
            if (!line.StartsWith(' '))
            {
                project = name.Groups["path"].Value;
                yield return project;
            }
            else if (name.Groups["children"].Success)
            {
                foreach (var child in name.Groups["children"].Value.Split(", "))
                {
                    yield return $"{project}/{name.Groups["path"].Value}{child}";
                }
            }
            else
            {
                yield return $"{project}/{name.Groups["path"].Value}";
            }
        }
    }

    [GeneratedRegex(@"```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex(@"`(?<path>(src|tests|docs|samples)/[\w./-]*)")]
    private static partial Regex PathInText();

    [GeneratedRegex(@"^ *(?<path>[\w./]*)(\{(?<children>[\w, ]+)\})?(  |$)")]
    private static partial Regex Name();
}

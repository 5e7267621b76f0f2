using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>Links, access modes and kinds of files at the path of the state file.</summary>
public sealed class StateFilePathTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecs-emulator-").FullName;

    private string Path => System.IO.Path.Combine(folder, "state.json");

    [Fact]
    [Rule("state-file.mode")]
    public async Task Only_the_owner_can_read_a_new_state_file_and_a_changed_mode_is_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        using var server = await ServerProcess.StartAsync(["--state-file", Path]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        await client.GivenAsync("""{"vpcs":{"vpc-1":{"cidrBlock":"10.0.0.0/8"}}}""");
        await Wait.UntilAsync(() => File.Exists(Path));
        File.GetUnixFileMode(Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var given = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(Path, given);
        await client.GivenAsync("""{"vpcs":{"vpc-2":{"cidrBlock":"10.0.0.0/8"}}}""");
        (await server.StopAsync()).Should().Be(0);
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Contain("vpc-2");
        File.GetUnixFileMode(Path).Should().Be(given);
    }

    [Fact]
    [Rule("state-file.mode")]
    public async Task A_link_at_the_path_of_the_temporary_file_is_not_followed()
    {
        var victim = System.IO.Path.Combine(folder, "victim");
        await File.WriteAllTextAsync(victim, "kept", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink($"{Path}.next", victim);
        await ChangeAsync(Path);
        (await File.ReadAllTextAsync(victim, TestContext.Current.CancellationToken)).Should().Be("kept");
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Contain("vpc-changed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("state-file.link")]
    public async Task The_target_of_a_symbolic_link_is_replaced_and_not_the_link(bool exists)
    {
        var link = System.IO.Path.Combine(folder, "link.json");
        File.CreateSymbolicLink(link, Path);
        if (exists)
        {
            await File.WriteAllTextAsync(Path, """{"accounts":{}}""", TestContext.Current.CancellationToken);
        }

        await ChangeAsync(link);
        new FileInfo(link).LinkTarget.Should().Be(Path);
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Contain("vpc-changed");
    }

    [Fact]
    [Rule("state-file.link")]
    public async Task A_link_in_the_current_folder_can_have_a_relative_target()
    {
        // The server's current folder is the temporary one.
        var name = $"{Guid.NewGuid():N}.json";
        var link = System.IO.Path.Combine(System.IO.Path.GetTempPath(), name);
        File.CreateSymbolicLink(link, System.IO.Path.GetRelativePath(System.IO.Path.GetTempPath(), Path));
        try
        {
            await ChangeAsync(name);
        }
        finally
        {
            File.Delete(link);
        }

        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Contain("vpc-changed");
    }

    [Fact]
    [Rule("state-file.link")]
    public async Task A_cycle_of_links_is_rejected_at_the_start()
    {
        var link = System.IO.Path.Combine(folder, "link.json");
        File.CreateSymbolicLink(link, Path);
        File.CreateSymbolicLink(Path, "link.json");
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--state-file", link]);
        exitCode.Should().Be(2);
        error.Should().Contain(link).And.Contain("cannot be used");
    }

    [Fact]
    [Rule("state-file.regular")]
    public async Task A_state_file_that_is_not_a_regular_file_is_rejected_at_the_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It is about named pipes.");
        using (var create = System.Diagnostics.Process.Start("mkfifo", Path))
        {
            await create.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        foreach (var (file, problem) in new[] { (Path, "It is not a regular file."), ("/dev/null", "not a regular "
            + "file"), (folder, "a file in a folder") })
        {
            var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--state-file", file]);
            exitCode.Should().Be(2);
            error.Should().Contain(file).And.Contain(problem);
        }
    }

    private static async Task ChangeAsync(string file)
    {
        using var server = await ServerProcess.StartAsync(["--state-file", file]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        await client.GivenAsync("""{"vpcs":{"vpc-changed":{"cidrBlock":"10.0.0.0/8"}}}""");
        (await server.StopAsync()).Should().Be(0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

using System.Globalization;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Server;

/// <summary>The file that contains the port of the server.</summary>
public sealed class PortFileTests
{
    [Fact]
    [Rule("options.port-file")]
    public async Task The_port_file_contains_the_port_while_the_server_listens()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-emulator-port-");
        var file = Path.Combine(folder.FullName, "port");
        try
        {
            await File.WriteAllTextAsync(file, "1\n");
            using (var killed = await ServerProcess.StartAsync(["--port-file", file]))
            {
                (await File.ReadAllTextAsync(file)).Should().Be($"{killed.Address.Port}\n");
                await killed.KillAsync();
            }

            using var first = await ServerProcess.StartAsync([], ("ECS_EMULATOR_PORT_FILE", file));
            (await File.ReadAllTextAsync(file)).Should().Be($"{first.Address.Port}\n");
            folder.GetFiles().Should().ContainSingle("a draft is renamed, so that no reader sees half a port");

            using var second = await ServerProcess.StartAsync(["--port-file", file]);
            var port = await File.ReadAllTextAsync(file);
            port.Should().Be($"{second.Address.Port}\n");
            (await first.StopAsync()).Should().Be(0);
            (await File.ReadAllTextAsync(file)).Should().Be(port, "it is the second emulator's file now");

            (await second.StopAsync()).Should().Be(0);
            folder.GetFiles().Should().BeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    [Rule("options.port-file")]
    public async Task An_old_port_file_is_deleted_if_the_server_cannot_listen()
    {
        using var other = await ServerProcess.StartAsync([]);
        var file = Path.GetTempFileName();
        var port = other.Address.Port.ToString(CultureInfo.InvariantCulture);
        (await ServerProcess.RunAsync(["--port", port, "--port-file", file])).ExitCode.Should().Be(3);
        File.Exists(file).Should().BeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("1234567")]
    [InlineData("80 ")]
    [Rule("options.port-file")]
    public async Task A_file_without_a_port_is_not_overwritten(string content)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content);
        var (exitCode, output, error) = await ServerProcess.RunAsync(["--port", "0", "--port-file", file]);
        exitCode.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Be($"--port-file: {file} exists and does not contain a port. Choose another file.");
        (await File.ReadAllTextAsync(file)).Should().Be(content);
        File.Delete(file);
    }

    [Fact]
    [Rule("options.port-file")]
    public async Task An_unwritable_port_file_is_reported_in_one_line_with_exit_code_2()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-emulator-port-");
        try
        {
            var file = Path.Combine(folder.FullName, "port");
            Directory.CreateDirectory($"{file}.next");
            var (exitCode, output, error) = await ServerProcess.RunAsync(["--port", "0", "--port-file", file]);
            exitCode.Should().Be(2);
            output.Should().BeEmpty();
            error.Should().StartWith("--port-file: ").And.NotContain("\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>
/// Debian's cloud-init reads the metadata with its data source for this cloud. Without cloud-init the tests are
/// skipped, except on a build server.
/// </summary>
public sealed class CloudInitTests
{
    /// <summary>The Python of the system, which can import the packages of the distribution.</summary>
    private const string Python = "/usr/bin/python3";

    /// <summary>A folder with the package <c>cloudinit</c>, if it is not installed.</summary>
    private const string FolderVariable = "ECS_EMULATOR_CLOUD_INIT";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static bool IsBuildServer =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    [Fact]
    [Rule("clients.cloud-init")]
    public async Task Cloud_init_reads_identity_network_keys_and_user_data()
    {
        var result = await ReadAsync(
            "i-full",
            """{"00:16:3e:00:00:01":"eth0","00:16:3e:00:00:02":"eth1","00:16:3e:ff:ff:ff":"eth2"}""");
        result.GetProperty("found").GetBoolean().Should().BeTrue();
        result.GetProperty("instance-id").GetString().Should().Be("i-full");
        result.GetProperty("hostname").GetString().Should().Be("web-1");
        result.GetProperty("user-data").GetString().Should().Be("#!/bin/sh\n");
        result.GetProperty("public-keys").EnumerateArray().Select(key => key.GetString()).Distinct().Should().Equal(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g");

        var devices = result.GetProperty("network").GetProperty("ethernets");
        devices.EnumerateObject().Select(device => device.Name).Should().Equal("eth0", "eth1");
        Device("eth0").Should().Be(("00:16:3e:00:00:01", true, true));
        Device("eth1").Should().Be(("00:16:3e:00:00:02", true, false));

        var metadata = result.GetProperty("metadata");
        metadata.GetProperty("dns-conf").GetProperty("nameservers").EnumerateArray()
            .Select(server => server.GetString()).Should().Equal("100.100.2.136", "100.100.2.138");
        metadata.GetProperty("network").GetProperty("interfaces").GetProperty("macs")
            .GetProperty("00:16:3e:00:00:01").GetProperty("private-ipv4s").GetString()
            .Should().Be("""["10.1.16.10","10.1.16.20","10.1.16.11"]""");

        (string? Mac, bool Dhcp4, bool Dhcp6) Device(string name)
        {
            var device = devices.GetProperty(name);
            return (
                device.GetProperty("match").GetProperty("macaddress").GetString(),
                device.GetProperty("dhcp4").GetBoolean(),
                device.GetProperty("dhcp6").GetBoolean());
        }
    }

    [Fact]
    [Rule("clients.cloud-init")]
    public async Task Cloud_init_accepts_an_instance_without_keys_and_user_data()
    {
        var result = await ReadAsync("i-mystopped", """{"00:16:3e:00:00:03":"eth0"}""");
        result.GetProperty("instance-id").GetString().Should().Be("i-mystopped");
        result.GetProperty("hostname").GetString().Should().Be("iZmystoppedZ");
        result.GetProperty("public-keys").GetArrayLength().Should().Be(0);
        result.GetProperty("user-data").GetString().Should().BeEmpty();
        result.GetProperty("network").GetProperty("ethernets").EnumerateObject().Should().ContainSingle();
    }

    private static async Task<JsonElement> ReadAsync(string instance, string devices)
    {
        var python = await CloudInitAsync();
        await using var host = await LibraryHost.StartAsync(options => options.MetadataInstance = instance);

        // cloud-init cannot add a parameter to its requests, so they read the default account.
        using var client = new EmulatorClient(host.Address, "1000000000000000");
        await client.GivenAsync(MetadataReader.Full);
        await client.GivenAsync(
            """{"networkInterfaces":{"eni-mystoppedprimary":{"macAddress":"00:16:3e:00:00:03"}}}""");
        var script = Path.Combine(Repository.Root, "tests", "Ecs.Emulator.Tests", "Metadata", "cloud-init.py");
        var output = await python.RunAsync(
            Limit, Path.GetTempPath(), script, host.Address.GetLeftPart(UriPartial.Authority), devices);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    private static async Task<ExternalCommand> CloudInitAsync()
    {
        var python = new ExternalCommand(
            Python, name => name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase) || name == "PYTHONPATH");
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            python = python.With("PYTHONPATH", folder);
        }

        try
        {
            await python.RunAsync(
                Limit, Path.GetTempPath(), "-c", "from cloudinit.sources import DataSourceAliYun");
        }
        catch (Exception missing) when (missing is HarnessException or System.ComponentModel.Win32Exception)
        {
            Assert.SkipUnless(IsBuildServer, $"{Python} cannot import cloud-init. {missing.Message}");
            throw;
        }

        return python;
    }
}

using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>Directories, listings, paths and methods.</summary>
public sealed class MetadataTreeTests(TestEmulator emulator)
{
    [Fact]
    [Rule("metadata.listing")]
    public async Task Every_listed_entry_of_every_instance_can_be_read_in_both_versions()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(MetadataReader.Full);
        foreach (var instance in MetadataReader.Instances)
        {
            var items = await client.CrawlAsync(instance);
            items.Should().HaveCountGreaterThan(30);
            foreach (var (path, content) in items)
            {
                var response = await client.GetAsync(
                    $"/2016-01-01/{path}?account={client.Account}&instance={instance}");
                response.Body.Should().Be(content);
            }
        }
    }

    [Fact]
    [Rule("metadata.listing")]
    public async Task A_listing_is_sorted_and_the_last_line_has_no_end()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(MetadataReader.Full);
        foreach (var (path, listing) in new[]
        {
            ("", "dynamic/\nmeta-data/\nuser-data"),
            ("dynamic", "instance-identity/"),
            ("dynamic/instance-identity", "document"),
            ("meta-data/instance", """
                instance-name
                instance-type
                max-netbw-egress
                max-netbw-ingress
                virtualization-solution
                virtualization-solution-version
                """),
            ("meta-data/network/interfaces", "macs/"),
            ("meta-data/network/interfaces/macs", "00:16:3e:00:00:01/\n00:16:3e:00:00:02/"),
        })
        {
            var response = await client.MetadataAsync("i-full", path);
            response.Body.Should().Be(listing.ReplaceLineEndings("\n"));
            response.ContentType.Should().Be("text/plain;charset=utf-8");
            var slash = path.Length == 0 ? "" : "/";
            (await client.MetadataAsync("i-full", path + slash)).Body.Should().Be(listing.ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    [Rule("metadata.all")]
    public async Task The_document_of_all_metadata_has_the_text_of_each_item()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(MetadataReader.Full);
        foreach (var instance in MetadataReader.Instances)
        {
            var all = JsonSerializer.Deserialize<JsonElement>(await client.ItemAsync(instance, "all"));
            var items = (await client.CrawlAsync(instance)).Where(item =>
                item.Key.StartsWith("meta-data/", StringComparison.Ordinal));
            Leaves("meta-data", all).Should().BeEquivalentTo(items);
        }

        (await client.ItemAsync("i-full", "")).Split('\n').Should().NotContain("all");
        (await client.MetadataAsync("i-full", "all")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("meta-data/unknown")]
    [InlineData("meta-data/Hostname")]
    [InlineData("meta-data/hostname/")]
    [InlineData("meta-data/hostname/x")]
    [InlineData("meta-data//hostname")]
    [InlineData("meta-data/all/")]
    [InlineData("meta-data/network/interfaces/macs/00:16:3e:ff:ff:ff/")]
    [InlineData("meta-data/network/interfaces/macs//")]
    [InlineData("meta-data%2Fhostname")]
    [InlineData("meta-data/hostname%00")]
    [InlineData("meta-data/..%2Fuser-data")]
    [InlineData("vendor-data")]
    [InlineData("api/")]
    [InlineData("latest/meta-data/")]
    [Rule("metadata.unknown")]
    public async Task An_unknown_path_is_not_found(string path)
    {
        using var client = emulator.NewClient();
        var response = await client.MetadataAsync("i-mysecond", path);
        ((int)response.Status).Should().Be(path.EndsWith("%00", StringComparison.Ordinal) ? 400 : 404);
    }

    [Theory]
    [InlineData("/latestx/meta-data/")]
    [InlineData("/Latest/meta-data/")]
    [InlineData("/2016-01-02/meta-data/")]
    [InlineData("/meta-data/")]
    [InlineData("/")]
    [Rule("metadata.other-paths")]
    public async Task Other_paths_belong_to_the_API(string path)
    {
        using var client = emulator.NewClient();
        (await client.SendMetadataAsync("GET", path, ("Host", "i-myinstance"))).Code
            .Should().Be(path == "/" ? "MissingAction" : "InvalidAction.NotFound");
    }

    [Theory]
    [InlineData("GET", "/latest/api/token", "PUT")]
    [InlineData("DELETE", "/latest/api/token", "PUT")]
    [InlineData("PUT", "/2016-01-01/api/token", "GET, HEAD")]
    [InlineData("PUT", "/latest/meta-data/hostname", "GET, HEAD")]
    [InlineData("POST", "/latest/user-data", "GET, HEAD")]
    [InlineData("OPTIONS", "/latest/", "GET, HEAD")]
    [InlineData("PATCH", "/latest/unknown", "GET, HEAD")]
    [Rule("metadata.methods")]
    public async Task Other_methods_are_rejected_with_the_allowed_ones(string method, string path, string allowed)
    {
        using var client = emulator.NewClient();
        var response = await client.SendMetadataAsync(method, path, ("Host", "i-myinstance"));
        response.Status.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Headers["Allow"].Should().Be(allowed);
    }

    [Fact]
    [Rule("metadata.methods")]
    public async Task HEAD_returns_the_headers_of_GET()
    {
        using var client = emulator.NewClient();
        var response = await client.SendMetadataAsync(
            "HEAD", "/latest/meta-data/instance-id", ("Host", "i-myinstance"));
        response.Status.Should().Be(HttpStatusCode.OK);
        response.Headers["Content-Length"].Should().Be("12");
        response.Body.Should().BeEmpty();
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(member => Leaves($"{path}/{member.Name}", member.Value))
            : [KeyValuePair.Create(path, element.GetString()!)];
}

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>Reads the metadata of instances of a client's account.</summary>
internal static class MetadataReader
{
    /// <summary>
    /// An instance with everything that metadata shows: a secondary ENI, IPv6, prefixes, an EIP, a key pair, user data,
    /// tags and a data disk.
    /// </summary>
    public const string Full =
        """
        {"vSwitches":{"vsw-full":{"vpcId":"vpc-myipv6","zoneId":"cn-hangzhou-i","cidrBlock":"10.1.16.0/20",
           "ipv6CidrBlock":"2001:db8:4005:2::/64"}},
         "instances":{"i-full":{"zoneId":"cn-hangzhou-i","instanceType":"ecs.g7.2xlarge","hostName":"web-1",
          "name":"web",
           "serialNumber":"4acd2b47-b328-4762-852f-998000000000","keyPairName":"mykey","userData":"IyEvYmluL3NoCg==",
           "imageId":"ubuntu_22_04_x64_20G_alibase_20240530.vhd","tags":{"team":"network","stage":"test"},
           "metadataOptions":{"instanceMetadataTags":"enabled"},
           "systemDisk":{"id":"d-full"},"dataDisks":[{"id":"d-data","device":"/dev/xvdb","name":"data"}]}},
         "networkInterfaces":{
           "eni-full":{"vSwitchId":"vsw-full","type":"Primary","status":"InUse","instanceId":"i-full",
             "primaryIpAddress":"10.1.16.10","privateIpAddresses":["10.1.16.20","10.1.16.11"],
             "ipv4Prefixes":["10.1.16.64/28","10.1.16.96/28"],
             "ipv6Addresses":["2001:db8:4005:2::10","2001:db8:4005:2::11"],"ipv6Prefixes":["2001:db8:4005:2:1::/80"],
             "macAddress":"00:16:3e:00:00:01"},
           "eni-more":{"vSwitchId":"vsw-myrouted","status":"InUse","instanceId":"i-full",
             "primaryIpAddress":"10.1.1.10","macAddress":"00:16:3e:00:00:02"}},
         "eips":{"eip-full":{"ipAddress":"47.96.1.1","instanceId":"i-full"}}}
        """;

    /// <summary>The instances of the default state, and one with everything.</summary>
    public static readonly IReadOnlyList<string> Instances = ["i-myinstance", "i-mysecond", "i-mystopped", "i-full"];

    /// <summary>Gets a path below <c>/latest/</c>.</summary>
    public static Task<EmulatorResponse> MetadataAsync(this EmulatorClient client, string instance, string path) =>
        client.GetAsync($"/latest/{path}?account={client.Account}&instance={instance}");

    /// <summary>Reads an item below <c>/latest/meta-data/</c>, which must exist.</summary>
    public static async Task<string> ItemAsync(this EmulatorClient client, string instance, string path)
    {
        var response = await client.MetadataAsync(instance, $"meta-data/{path}");
        ((int)response.Status).Should().Be(200, response.Body);
        return response.Body;
    }

    /// <summary>
    /// Requests a path below <c>/</c> with headers. The path has no query, so that only the host selects the instance.
    /// </summary>
    public static async Task<EmulatorResponse> SendMetadataAsync(
        this EmulatorClient client, string method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).Should().BeTrue();
        }

        return await client.SendAsync(request);
    }

    /// <summary>
    /// The paths of all items of an instance below <c>/latest/</c>, found by the listings alone. Every listed path
    /// must be readable.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> CrawlAsync(
        this EmulatorClient client, string instance)
    {
        var items = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var folders = new Queue<string>([""]);
        while (folders.TryDequeue(out var folder))
        {
            foreach (var name in (await ReadAsync(folder)).Split('\n'))
            {
                if (name.EndsWith('/'))
                {
                    folders.Enqueue(folder + name);
                }
                else
                {
                    items.Add(folder + name, await ReadAsync(folder + name));
                }
            }
        }

        return items;

        async Task<string> ReadAsync(string path)
        {
            var response = await client.MetadataAsync(instance, path);
            ((int)response.Status).Should().Be(200, path);
            return response.Body;
        }
    }
}

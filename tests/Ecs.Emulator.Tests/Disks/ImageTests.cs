using System.Text.Json;
using System.Text.RegularExpressions;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Disks;

/// <summary>Images over HTTP.</summary>
public sealed class ImageTests(TestEmulator emulator)
{
    private const string Describe = "DescribeImages";

    [Theory]
    [InlineData("^centos_7.*x64")]
    [InlineData("^ubuntu_18.*x64")]
    [InlineData("^ubuntu_20.*x64")]
    [InlineData("^ubuntu_22.*x64")]
    [InlineData("^ubuntu_24.*x64")]
    [InlineData("^debian_1")]
    [InlineData("^win2022")]
    [InlineData("^aliyun_3_x64")]
    [Rule("images.public")]
    public async Task The_public_images_are_found_by_common_name_patterns(string pattern)
    {
        using var client = emulator.NewClient();
        var images = Images(await client.CallAsync(Describe, "ImageOwnerAlias=system&PageSize=100"));
        images.Should().OnlyContain(image => TextOf(image, "ImageFamily").StartsWith("acs:", StringComparison.Ordinal)
            && TextOf(image, "OSName").Length > 0);
        images.Where(image => Regex.IsMatch(TextOf(image, "ImageName"), pattern)).Should().NotBeEmpty()
            .And.OnlyContain(image => TextOf(image, "OSName").Contains("64 bit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "m-arm,m-mine,m-shared,m-used")]
    [InlineData("ImageOwnerId=ACCOUNT", "m-arm,m-mine,m-used")]
    [InlineData("ImageOwnerId=1", "")]
    [InlineData("InstanceType=ecs.g8y.large", "m-arm")]
    [InlineData("InstanceType=ecs.g7.large", "m-mine,m-shared,m-used")]
    [InlineData("InstanceType=ecs.unknown", "")]
    [InlineData("IsSupportIoOptimized=true&IsSupportCloudinit=true", "m-arm,m-mine,m-shared,m-used")]
    [InlineData("IsSupportIoOptimized=false", "")]
    [InlineData("IsSupportCloudinit=false", "")]
    [InlineData("Usage=instance", "m-used")]
    [InlineData("Usage=none", "m-arm,m-mine,m-shared")]
    [InlineData("ImageFamily=web", "m-mine")]
    [InlineData("ImageName=*i*e*", "m-mine")]
    [InlineData("ImageName=m-us*", "m-used")]
    [InlineData("ImageName=m-us", "")]
    [Rule("images.filters")]
    public async Task Every_filter_must_match(string query, string ids)
    {
        using var client = emulator.NewClient();
        await client.PatchAsync(
            """
            {"images":{"m-mine":{"family":"web"},"m-arm":{"architecture":"arm64"},"m-used":{},
              "m-shared":{"ownerAlias":"others"}},
             "instances":{"i-myinstance":{"imageId":"m-used"}}}
            """);
        Images(
            await client.CallAsync(
                Describe, $"PageSize=100&{query.Replace("ACCOUNT", client.Account, StringComparison.Ordinal)}"))
            .Select(image => TextOf(image, "ImageId")).Where(id => id.StartsWith("m-", StringComparison.Ordinal))
            .Order()
            .Should().Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    [Rule("images.usage")]
    public async Task An_image_is_in_use_while_an_instance_uses_it()
    {
        using var client = emulator.NewClient();
        const string Query = "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd";
        TextOf(Images(await client.CallAsync(Describe, Query)).Single(), "Usage").Should().Be("instance");
        await client.GivenAsync("""{"instances":null}""");
        TextOf(Images(await client.CallAsync(Describe, Query)).Single(), "Usage").Should().Be("none");
    }

    [Fact]
    [Rule("images.instance-types")]
    public async Task An_image_supports_the_instance_types_of_its_architecture()
    {
        using var client = emulator.NewClient();
        async Task<IReadOnlyList<string>> TypesAsync(string query) =>
        [
            .. (await client.CallAsync("DescribeImageSupportInstanceTypes", query)).ShouldSucceed().Json
                .GetProperty("InstanceTypes").GetProperty("InstanceType").EnumerateArray()
                .Select(type => TextOf(type, "InstanceTypeId")),
        ];

        var all = await TypesAsync("");
        var x86 = await TypesAsync("ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&ActionType=CreateEcs");
        var arm = await TypesAsync("ImageId=aliyun_3_arm64_20G_alibase_20240528.vhd&ActionType=ChangeOS");
        all.Should().HaveCount(835).And.BeEquivalentTo(x86.Concat(arm));
        x86.Should().Contain("ecs.g7.large").And.NotContain("ecs.g8y.large");
        arm.Should().Contain("ecs.g8y.large");
        (await client.CallAsync("DescribeImageSupportInstanceTypes", "ImageId=m-none"))
            .ShouldFail("InvalidImageId.NotFound", 404);
        (await client.CallAsync("DescribeImageSupportInstanceTypes", "ActionType=Eat"))
            .ShouldFail("InvalidParameter", 400);
    }

    private static IReadOnlyList<JsonElement> Images(EmulatorResponse response) =>
        [.. response.ShouldSucceed().Json.GetProperty("Images").GetProperty("Image").EnumerateArray()];
}

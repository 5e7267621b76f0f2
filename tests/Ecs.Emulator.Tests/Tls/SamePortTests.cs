using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Tls;

/// <summary>HTTP and HTTPS on the same port.</summary>
public sealed class SamePortTests(TestEmulator emulator, VerifyingEmulator verifying)
{
    [Fact]
    [Rule("tls.same-port")]
    public async Task One_port_serves_HTTP_and_HTTPS()
    {
        using var trust = await Trust.InAsync(emulator.Address);
        using var byHttp = emulator.NewClient();
        var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(async index =>
        {
            using var byHttps = new EmulatorClient(Trust.Https(emulator.Address), byHttp.Account, trust.Handler());
            return await (index % 2 == 0 ? byHttp : byHttps)
                .CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-myvswitch");
        }));
        foreach (var response in responses)
        {
            response.ShouldSucceed().EniIds.Should().HaveCount(3);
        }
    }

    [Fact]
    [Rule("tls.same-port")]
    public async Task A_change_made_over_HTTPS_is_visible_over_HTTP()
    {
        using var trust = await Trust.InAsync(emulator.Address);
        using var byHttp = emulator.NewClient();
        using var byHttps = new EmulatorClient(Trust.Https(emulator.Address), byHttp.Account, trust.Handler());
        (await byHttps.AssignAsync("PrivateIpAddress.1=172.17.0.100"))
            .ShouldSucceed().Assigned.Should().Equal("172.17.0.100");
        (await byHttp.AssignAsync("PrivateIpAddress.1=172.17.0.100")).ShouldFail("InvalidIp.IpAssigned", 403);
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    [Rule("tls.http-versions")]
    public async Task Signatures_of_both_versions_are_valid_over_HTTPS_with_HTTP_1_and_HTTP_2(string version)
    {
        using var trust = await Trust.InAsync(verifying.Address);
        using var client = verifying.NewClient();
        var signing = new SigningClient(Trust.Https(verifying.Address), client.Account)
        {
            Handler = () => trust.Handler(Version.Parse(version)),
        };
        (await signing.V1Async("DescribeNetworkInterfaces")).ShouldSucceed();
        (await signing.V3Async("DescribeNetworkInterfaces")).ShouldSucceed();
        var wrong = new SigningClient(
            Trust.Https(verifying.Address), client.Account, "wrong")
        { Handler = signing.Handler };
        (await wrong.V3Async("DescribeNetworkInterfaces")).ShouldFail("SignatureDoesNotMatch", 400);
    }

    [Theory]
    [InlineData("h2,http/1.1", "h2")]
    [InlineData("http/1.1,h2", "h2")]
    [InlineData("http/1.1", "http/1.1")]
    [InlineData("", "")]
    [Rule("tls.http-versions")]
    public async Task HTTP_2_is_negotiated_with_clients_that_offer_it(string offered, string agreed)
    {
        using var trust = await Trust.InAsync(emulator.Address);
        var applications = offered.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new SslApplicationProtocol(name));
        await using var tls = await trust.ConnectAsync(emulator.Address, applications: [.. applications]);
        tls.NegotiatedApplicationProtocol.ToString().Should().Be(agreed);
    }

#pragma warning disable CA5398 // Each version by itself is what is tested.
    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
#pragma warning restore CA5398
    [Rule("tls.versions")]
    public async Task TLS_1_2_and_1_3_are_supported(SslProtocols version)
    {
        using var trust = await Trust.InAsync(emulator.Address);
        await using var tls = await trust.ConnectAsync(emulator.Address, protocols: version);
        tls.SslProtocol.Should().Be(version);
    }

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x02)]
    [Rule("tls.versions")]
    public async Task TLS_1_0_and_1_1_are_rejected(byte minorVersion)
    {
        // The same message with version 1.2 is accepted, so the server rejects the version.
        (await RawTls.ReadResponseAsync(emulator.Address, RawTls.ClientHello(minorVersion: 0x03)))[0]
            .Should().Be(RawTls.HandshakeRecord);

        var response = await RawTls.ReadResponseAsync(emulator.Address, RawTls.ClientHello(minorVersion));
        response[0].Should().Be(RawTls.AlertRecord);
        response[^2..].Should().Equal(RawTls.Fatal, RawTls.ProtocolVersion);
    }

    [Fact]
    [Rule("tls.need-ssl")]
    public async Task With_tls_only_calls_over_HTTP_are_rejected_in_their_own_format_and_other_paths_work()
    {
        await using var strict = new TlsOnlyEmulator();
        using var byHttp = strict.NewClient();
        var json = await byHttp.CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-myvswitch");
        json.ShouldFail("InvalidProtocol.NeedSsl", 400)
            .Message.Should().Be("Your request is denied as lack of ssl protect.");
        var xml = await byHttp.GetAsync("/?Action=DescribeNetworkInterfaces");
        xml.ShouldFail("InvalidProtocol.NeedSsl", 400).ContentType.Should().Be("text/xml;charset=utf-8");
        (await byHttp.GetAsync("/_emulator/health")).Status.Should().Be(HttpStatusCode.OK);
        (await byHttp.GetAsync("/latest/?instance=i-myinstance")).Status.Should().Be(HttpStatusCode.OK);

        using var trust = await Trust.InAsync(strict.Address);
        using var byHttps = new EmulatorClient(Trust.Https(strict.Address), byHttp.Account, trust.Handler());
        (await byHttps.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
    }
}

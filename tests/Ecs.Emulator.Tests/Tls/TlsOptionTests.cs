using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ecs.Emulator.Server.Tls;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Tls;

/// <summary>The TLS options and their files.</summary>
public sealed class TlsOptionTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ecs-emulator-tls-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    [Rule("tls.directory")]
    public async Task The_first_clients_create_one_authority_which_the_next_run_reuses()
    {
        string authority;
        using (var server = await ServerProcess.StartAsync(["--tls-directory", folder.FullName]))
        {
            folder.GetFiles().Should().BeEmpty();
            var certificates = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
            {
                using var trust = await Trust.InAsync(server.Address);
                await using var tls = await trust.ConnectAsync(server.Address);
                var serialNumber = tls.RemoteCertificate!.GetSerialNumberString();
                return (Authority: trust.Authority.ExportCertificatePem(), Own: serialNumber);
            }));
            certificates.Distinct().Should().ContainSingle();
            authority = certificates[0].Authority;
        }

        folder.GetFiles().Select(file => file.Name).Should().BeEquivalentTo("ca.pem", "ca-key.pem");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(PathOf("ca-key.pem")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var next = await ServerProcess.StartAsync(["--tls-directory", folder.FullName]);
        using var trustOfNext = await Trust.InAsync(next.Address);
        trustOfNext.Authority.ExportCertificatePem().Should().Be(authority);
        (await File.ReadAllTextAsync(PathOf("ca.pem"))).Trim().Should().Be(authority);
        await using var tlsOfNext = await trustOfNext.ConnectAsync(next.Address);
        tlsOfNext.IsAuthenticated.Should().BeTrue();
    }

    [Fact]
    [Rule("tls.directory")]
    public async Task A_missing_TLS_folder_is_logged_and_used_again_when_it_exists()
    {
        using var server = await ServerProcess.StartAsync(["--tls-directory", folder.FullName]);
        folder.Delete();
        (await RawTls.ReadResponseAsync(server.Address, RawTls.ClientHello(minorVersion: 0x03))).Should().BeEmpty();
        using var client = new EmulatorClient(server.Address, "1000000000000000");
        (await client.GetAsync("/_emulator/ca.pem")).Status.Should().Be(System.Net.HttpStatusCode.NotFound);

        folder.Create();
        using var trust = await Trust.InAsync(server.Address);
        await using (var tls = await trust.ConnectAsync(server.Address))
        {
            tls.IsAuthenticated.Should().BeTrue();
        }

        await server.StopAsync();
        server.Lines().Should().HaveCount(5);
        server.Lines()[3].Should().Contain("ERR No certificate is available: ");
        server.Lines()[4].Should().Contain("INF TLS handshake with ");
    }

    [Fact]
    [Rule("tls.directory")]
    public async Task Emulators_that_share_a_TLS_folder_create_one_authority()
    {
        var authorities = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() =>
        {
            using var authority = new AuthorityFolder(folder.FullName).LoadOrCreate(Now);
            return authority.Certificate.ExportCertificatePem();
        })));
        authorities.Distinct().Should().ContainSingle();
        folder.GetFiles().Should().HaveCount(2);
    }

    [Fact]
    [Rule("tls.directory")]
    public void An_authority_key_without_a_certificate_gets_one()
    {
        using var key = CertificateAuthority.NewKey();
        File.WriteAllText(PathOf("ca-key.pem"), key.ExportPkcs8PrivateKeyPem());
        new AuthorityFolder(folder.FullName).Check(Now);
        using var authority = new AuthorityFolder(folder.FullName).LoadOrCreate(Now);
        authority.Certificate.GetECDsaPublicKey()!.ExportSubjectPublicKeyInfo()
            .Should().Equal(key.ExportSubjectPublicKeyInfo());
    }

    [Theory]
    [InlineData("no key", "ca.pem exists, but its key ca-key.pem does not.")]
    [InlineData("broken key", "ca-key.pem is not an EC private key in PEM.")]
    [InlineData("broken certificate", "ca.pem is not a certificate in PEM.")]
    [InlineData("another key", "ca.pem and ca-key.pem do not belong together.")]
    [InlineData("no authority", "ca.pem is not the certificate of an authority.")]
    [InlineData("expired", "ca.pem is valid from 2001-01-01 to 2010-12-31, not now.")]
    [Rule("tls.directory")]
    public async Task An_unusable_authority_stops_the_start_and_is_not_overwritten(string what, string message)
    {
        using var key = CertificateAuthority.NewKey();
        using var other = CertificateAuthority.NewKey();
        using var authority = CertificateAuthority.SelfSign(key, Now);
        using var expired = CertificateAuthority.SelfSign(key, new DateTimeOffset(2001, 1, 2, 0, 0, 0, TimeSpan.Zero));
        using var simple = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
        if (what != "no key")
        {
            await File.WriteAllTextAsync(
                PathOf("ca-key.pem"),
                what == "broken key" ? "-----BEGIN" : (what == "another key" ? other : key).ExportPkcs8PrivateKeyPem());
        }

        var certificate = what switch { "expired" => expired, "no authority" => simple, _ => authority };
        await File.WriteAllTextAsync(
            PathOf("ca.pem"), what == "broken certificate" ? "-----BEGIN" : certificate.ExportCertificatePem());
        var before = Contents();

        var error = await RefusedAsync("--tls-directory", folder.FullName);
        error.Should().Be($"--tls-directory: {folder.FullName}{Path.DirectorySeparatorChar}{message}");
        Contents().Should().BeEquivalentTo(before);
    }

    [Theory]
    [InlineData("EC")]
    [InlineData("RSA")]
    [Rule("tls.own-certificate")]
    public async Task Your_own_certificate_is_served_with_its_chain(string algorithm)
    {
        using var root = CertificateAuthority.NewKey();
        using var middle = CertificateAuthority.NewKey();
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        var rootRequest = new CertificateRequest("CN=root", root, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        using var rootCertificate = rootRequest.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(9));
        var middleRequest = new CertificateRequest("CN=middle", middle, HashAlgorithmName.SHA256);
        middleRequest.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        using var middleCertificate = middleRequest.Create(rootCertificate, Now.AddDays(-1), Now.AddDays(8), [1]);
        var request = algorithm == "EC"
            ? new CertificateRequest("CN=mine", ec, HashAlgorithmName.SHA256)
            : new CertificateRequest("CN=mine", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("my.test");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(
            middleCertificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(middle),
            Now.AddDays(-1),
            Now.AddDays(7),
            [2]);
        await File.WriteAllTextAsync(
            PathOf("mine.pem"), $"{certificate.ExportCertificatePem()}\n{middleCertificate.ExportCertificatePem()}\n");
        await File.WriteAllTextAsync(
            PathOf("mine-key.pem"), algorithm == "EC" ? ec.ExportECPrivateKeyPem() : rsa.ExportPkcs8PrivateKeyPem());

        using var server = await ServerProcess.StartAsync(
            ["--tls-certificate", PathOf("mine.pem"), "--tls-key", PathOf("mine-key.pem")]);
        using var trust = new Trust(X509CertificateLoader.LoadCertificate(rootCertificate.RawData));
        await using var tls = await trust.ConnectAsync(server.Address, "my.test");
        tls.RemoteCertificate!.GetSerialNumberString().Should().Be("02");

        using var client = new EmulatorClient(server.Address, "1000000000000000");
        var authority = await client.GetAsync("/_emulator/ca.pem");
        authority.Status.Should().Be(System.Net.HttpStatusCode.NotFound);
        authority.Body.Should().Contain("--tls-certificate");
    }

    [Fact]
    [Rule("tls.own-certificate")]
    public async Task A_certificate_and_a_key_that_cannot_be_used_stop_the_start()
    {
        using var authority = CertificateAuthority.Create(Now);
        using var certificate = authority.Issue(["localhost"], Now);
        using var other = CertificateAuthority.NewKey();
        await File.WriteAllTextAsync(PathOf("good.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(PathOf("key.pem"), certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(PathOf("other.pem"), other.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(PathOf("empty.pem"), "");

        (await RefusedAsync("--tls-certificate", PathOf("empty.pem"), "--tls-key", PathOf("key.pem")))
            .Should().Be($"--tls-certificate: {PathOf("empty.pem")} is not a certificate in PEM.");
        foreach (var key in (string[])["empty.pem", "other.pem", "good.pem"])
        {
            (await RefusedAsync("--tls-certificate", PathOf("good.pem"), "--tls-key", PathOf(key)))
                .Should().Be(
                    $"--tls-key: {PathOf(key)} is not the unencrypted private key, in PEM, of {PathOf("good.pem")}.");
        }

        const string Together = "--tls-certificate and --tls-key must be set together. See --help.";
        (await RefusedAsync("--tls-certificate", PathOf("good.pem"))).Should().Be(Together);
        (await RefusedAsync("--tls-key", PathOf("key.pem"))).Should().Be(Together);
        (await RefusedAsync(
            "--tls-certificate",
            PathOf("good.pem"),
            "--tls-key",
            PathOf("key.pem"),
            "--tls-directory",
            folder.FullName))
            .Should().Be(
                "--tls-directory and --tls-names cannot be combined with --tls-certificate. See --help.");
    }

    [Fact]
    [Rule("tls.names")]
    public async Task Additional_names_and_addresses_can_be_configured_for_certificates()
    {
        using var server = await ServerProcess.StartAsync(
            [], ("ECS_EMULATOR_TLS_NAMES", "emulator, *.my.test,192.0.2.7"));
        using var trust = await Trust.InAsync(server.Address);
        foreach (var name in (string[])["emulator", "ecs.my.test", "192.0.2.7", "localhost"])
        {
            await using var tls = await trust.ConnectAsync(server.Address, name);
            tls.IsAuthenticated.Should().BeTrue();
        }
    }

    [Fact]
    [Rule("tls.off")]
    public async Task With_tls_off_the_port_serves_only_HTTP_and_the_log_contains_that()
    {
        using var server = await ServerProcess.StartAsync(["--tls", "off"]);
        var response = await RawTls.ReadResponseAsync(server.Address, RawTls.ClientHello(minorVersion: 0x03));
        response[0].Should().NotBe(RawTls.HandshakeRecord);
        using var client = new EmulatorClient(server.Address, "1000000000000000");
        var authority = await client.GetAsync("/_emulator/ca.pem");
        authority.Status.Should().Be(System.Net.HttpStatusCode.NotFound);
        authority.Body.Should().Contain("--tls off");
        await server.StopAsync();
        server.Lines().Should().NotContain(line => line.Contains("https://", StringComparison.Ordinal));
    }

    [Fact]
    [Rule("tls.need-ssl")]
    public async Task The_health_check_works_with_tls_only_and_the_banner_says_that_calls_need_HTTPS()
    {
        using var server = await ServerProcess.StartAsync(["--tls", "only"]);
        var port = server.Address.Port.ToString(CultureInfo.InvariantCulture);
        (await ServerProcess.RunAsync(["healthcheck", "--port", port], ("ECS_EMULATOR_TLS", "only")))
            .ExitCode.Should().Be(0);
        await server.StopAsync();
        server.Lines()[2]
            .Should().Contain($"https://127.0.0.1:{port} ").And.Contain("API calls over HTTP are rejected");
    }

    private static async Task<string> RefusedAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync(arguments);
        exitCode.Should().Be(2);
        output.Should().BeEmpty();
        return error;
    }

    private string PathOf(string file) => Path.Combine(folder.FullName, file);

    private Dictionary<string, string> Contents() =>
        folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName));
}

using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Ecs.Emulator.Server.Tls;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Tests.Tls;

/// <summary>The certificates of the emulator's own authority.</summary>
public sealed class CertificateTests(TestEmulator emulator)
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public static TheoryData<string> Names =>
    [
        "localhost", "127.0.0.1", "::1", Dns.GetHostName(), "VPC.EU-Central-1.Aliyuncs.Com",
        "a.b.cn-hangzhou.aliyuncs.com",
    ];

    /// <summary>The host names that the documentation maps to the emulator in <c>/etc/hosts</c>.</summary>
    public static TheoryData<string> DocumentedNames =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "clients.md"))
            .Where(line => line.StartsWith("127.0.0.1 ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..]),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(DocumentedNames))]
    [Rule("tls.names")]
    public async Task The_certificate_is_for_this_machine_and_for_the_real_endpoints(string name)
    {
        using var trust = await Trust.InAsync(emulator.Address);
        await using var tls = await trust.ConnectAsync(emulator.Address, name);
        tls.RemoteCertificate!.Issuer.Should().Be(trust.Authority.Subject);
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("aliyuncs.com")]
    [InlineData("aliyuncs.com.example.com")]
    [InlineData("ecs.cn-hangzhou.notaliyuncs.com")]
    [Rule("tls.names")]
    public async Task The_certificate_is_not_for_other_names(string name)
    {
        using var trust = await Trust.InAsync(emulator.Address);
        var connecting = () => trust.ConnectAsync(emulator.Address, name);
        await connecting.Should().ThrowAsync<AuthenticationException>();
    }

    [Fact]
    [Rule("tls.names")]
    public void The_number_of_issued_certificates_is_bounded()
    {
        using var certificates = new IssuedCertificates(["localhost"], null, TimeProvider.System);
        var first = certificates.For("ecs.region-0.aliyuncs.com");
        for (var index = 1; index < 400; index++)
        {
            certificates.For($"ecs.region-{index}.aliyuncs.com");
        }

        certificates.For("ecs.region-0.aliyuncs.com").Should().BeSameAs(first);
        certificates.For("ecs.region-398.aliyuncs.com")
            .Should().BeSameAs(certificates.For("ecs.region-399.aliyuncs.com"));
    }

    [Fact]
    [Rule("tls.certificate")]
    public void The_certificate_authority_can_only_sign_certificates()
    {
        using var authority = CertificateAuthority.Create(Now);
        var certificate = authority.Certificate;
        certificate.GetECDsaPublicKey()!.KeySize.Should().Be(256);
        certificate.HasPrivateKey.Should().BeFalse();
        Constraints(certificate).Should().Be((true, true, 0));
        Usage(certificate).Should().Be((X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Should().ContainSingle();
        certificate.NotBefore.ToUniversalTime().Should().Be(Now.UtcDateTime.AddDays(-1));
        certificate.NotAfter.ToUniversalTime().Should().Be(Now.UtcDateTime.AddDays(3650));

        using var another = CertificateAuthority.Create(Now);
        another.Certificate.SerialNumber.Should().NotBe(certificate.SerialNumber);
    }

    [Fact]
    [Rule("tls.certificate")]
    public void A_certificate_has_the_attributes_that_clients_require_of_a_server()
    {
        using var authority = CertificateAuthority.Create(Now);
        using var certificate = authority.Issue(["localhost", "10.0.0.1"], Now);
        certificate.GetECDsaPrivateKey()!.KeySize.Should().Be(256);
        Constraints(certificate).Should().Be((false, true, 0));
        Usage(certificate).Should().Be((X509KeyUsageFlags.DigitalSignature, true));
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Should().ContainSingle()
            .Which.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Should().ContainSingle()
            .Which.Value.Should().Be("1.3.6.1.5.5.7.3.1");
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Should().ContainSingle();
        certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().Single().KeyIdentifier!.Value.ToArray()
            .Should().Equal(authority.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single()
                .SubjectKeyIdentifierBytes.ToArray());
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        names.EnumerateDnsNames().Should().Equal("localhost");
        names.EnumerateIPAddresses().Should().Equal(IPAddress.Parse("10.0.0.1"));
        (certificate.NotAfter - certificate.NotBefore).Should().BeLessThan(TimeSpan.FromDays(398));
        certificate.NotBefore.ToUniversalTime().Should().BeBefore(Now.UtcDateTime);

        using var another = authority.Issue(["localhost"], Now);
        another.SerialNumber.Should().NotBe(certificate.SerialNumber);
        another.GetECDsaPublicKey()!.ExportSubjectPublicKeyInfo()
            .Should().NotEqual(certificate.GetECDsaPublicKey()!.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    [Rule("tls.certificate")]
    public void A_certificate_does_not_outlive_its_authority()
    {
        using var authority = CertificateAuthority.Create(Now);
        using var certificate = authority.Issue(["localhost"], Now.AddDays(3600));
        certificate.NotAfter.Should().Be(authority.Certificate.NotAfter);
    }

    [Fact]
    [Rule("tls.machine-time")]
    public void A_certificate_is_replaced_before_it_expires()
    {
        var clock = new FakeTimeProvider(Now);
        using var certificates = new IssuedCertificates(["localhost"], null, clock);
        var first = certificates.For("");
        clock.SetUtcNow(first.TargetCertificate.NotAfter.AddDays(-2));
        certificates.For("").Should().BeSameAs(first);
        clock.SetUtcNow(first.TargetCertificate.NotAfter.AddHours(-1));
        certificates.For("").TargetCertificate.NotAfter.Should().BeAfter(first.TargetCertificate.NotAfter);
    }

    [Fact]
    [Rule("tls.machine-time")]
    public async Task Certificates_use_the_system_time_and_not_the_emulators_clock()
    {
        await using var own = new TlsOnlyEmulator();
        using var client = own.NewClient();
        (await client.PostAsync("/_emulator/clock", """{"freezeAt":"2001-01-01T00:00:00Z"}"""))
            .Status.Should().Be(HttpStatusCode.OK);
        using var trust = await Trust.InAsync(own.Address);
        await using var tls = await trust.ConnectAsync(own.Address);
        tls.IsAuthenticated.Should().BeTrue();
    }

    private static (bool, bool, int) Constraints(X509Certificate2 certificate)
    {
        var constraints = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single();
        return (constraints.CertificateAuthority, constraints.Critical, constraints.PathLengthConstraint);
    }

    private static (X509KeyUsageFlags, bool) Usage(X509Certificate2 certificate)
    {
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().Single();
        return (usage.KeyUsages, usage.Critical);
    }
}

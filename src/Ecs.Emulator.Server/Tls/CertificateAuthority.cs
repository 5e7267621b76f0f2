using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ecs.Emulator.Server.Tls;

/// <summary>
/// The emulator's certificate authority. It uses the machine's time, not the emulator's clock, because clients check
/// certificates against their own clock.
/// </summary>
internal sealed class CertificateAuthority : IDisposable
{
    /// <summary>Apple's clients accept no server certificate that is valid for more than 398 days.</summary>
    private static readonly TimeSpan CertificateLifetime = TimeSpan.FromDays(397);

    private static readonly TimeSpan AuthorityLifetime = TimeSpan.FromDays(3650);

    /// <summary>Accepts clients whose clock is slow.</summary>
    private static readonly TimeSpan Backdating = TimeSpan.FromDays(1);

    private const int SerialNumberLength = 16;

    private static readonly X500DistinguishedName Subject = new("CN=Ecs.Emulator certificate authority");
    private static readonly X500DistinguishedName IssuedSubject = new("CN=localhost, O=Ecs.Emulator");
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    private readonly ECDsa key;

    /// <summary>Creates an object for an existing authority. Disposes both arguments.</summary>
    public CertificateAuthority(X509Certificate2 certificate, ECDsa key)
    {
        Certificate = certificate;
        this.key = key;
    }

    /// <summary>The certificate, without the private key.</summary>
    public X509Certificate2 Certificate { get; }

    public static CertificateAuthority Create(DateTimeOffset now)
    {
        var key = NewKey();
        return new CertificateAuthority(SelfSign(key, now), key);
    }

    public static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static X509Certificate2 SelfSign(ECDsa key, DateTimeOffset now)
    {
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.Create(
            Subject,
            X509SignatureGenerator.CreateForECDsa(key),
            now - Backdating,
            now + AuthorityLifetime,
            SerialNumber());
    }

    /// <summary>Issues a server certificate with a new key.</summary>
    /// <param name="names">DNS names, <c>*.</c> for one label, and IP addresses.</param>
    /// <param name="now">The machine's time.</param>
    public X509Certificate2 Issue(IEnumerable<string> names, DateTimeOffset now)
    {
        using var ownKey = NewKey();
        var request = new CertificateRequest(IssuedSubject, ownKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity(critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([ServerAuthentication], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(AlternativeNames(names));

        var end = now - Backdating + CertificateLifetime;
        using var certificate = request.Create(
            Certificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(key),
            now - Backdating,
            end < Certificate.NotAfter ? end : Certificate.NotAfter,
            SerialNumber());
        return certificate.CopyWithPrivateKey(ownKey);
    }

    public void Dispose()
    {
        Certificate.Dispose();
        key.Dispose();
    }

    private static X509Extension AlternativeNames(IEnumerable<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                builder.AddIpAddress(address);
            }
            else
            {
                builder.AddDnsName(name);
            }
        }

        return builder.Build();
    }

    /// <summary>A random number as X.509 requires: positive, in the fewest bytes.</summary>
    private static byte[] SerialNumber()
    {
        var serialNumber = RandomNumberGenerator.GetBytes(SerialNumberLength);
        serialNumber[0] = (byte)((serialNumber[0] & 0x7F) | 0x40);
        return serialNumber;
    }
}

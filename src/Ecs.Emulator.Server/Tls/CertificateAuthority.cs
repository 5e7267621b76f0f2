using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ecs.Emulator.Server.Tls;

/// <summary>
/// The emulator's own certificate authority. Whoever trusts its certificate trusts those that it issues. All its times are the
/// machine's, whatever the emulator's clock says: clients hold certificates against their own.
/// </summary>
internal sealed class CertificateAuthority : IDisposable
{
    /// <summary>Apple's clients accept no server certificate that is valid for more than 398 days.</summary>
    private static readonly TimeSpan LifeOfCertificate = TimeSpan.FromDays(397);

    private static readonly TimeSpan LifeOfAuthority = TimeSpan.FromDays(3650);

    /// <summary>A client whose clock is a little slow must not find a certificate that is not valid yet.</summary>
    private static readonly TimeSpan Backdating = TimeSpan.FromDays(1);

    private const int SerialNumberLength = 16;

    private static readonly X500DistinguishedName Subject = new("CN=Ecs.Emulator certificate authority");
    private static readonly X500DistinguishedName SubjectOfIssued = new("CN=localhost, O=Ecs.Emulator");
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    private readonly ECDsa key;

    /// <summary>An authority that exists already; it owns both.</summary>
    public CertificateAuthority(X509Certificate2 certificate, ECDsa key)
    {
        Certificate = certificate;
        this.key = key;
    }

    /// <summary>The authority's certificate, without its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>A new authority, which nobody trusts yet.</summary>
    public static CertificateAuthority Create(DateTimeOffset now)
    {
        var key = NewKey();
        return new CertificateAuthority(SelfSign(key, now), key);
    }

    /// <summary>A new key for an authority or a certificate.</summary>
    public static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Makes the certificate of an authority with this key.</summary>
    public static X509Certificate2 SelfSign(ECDsa key, DateTimeOffset now)
    {
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.Create(
            Subject, X509SignatureGenerator.CreateForECDsa(key), now - Backdating, now + LifeOfAuthority, SerialNumber());
    }

    /// <summary>Issues a server's certificate, with a key of its own.</summary>
    /// <param name="names">The DNS names, <c>*.</c> for any one label, and IP addresses that it is for.</param>
    /// <param name="now">The machine's time.</param>
    public X509Certificate2 Issue(IEnumerable<string> names, DateTimeOffset now)
    {
        using var ownKey = NewKey();
        var request = new CertificateRequest(SubjectOfIssued, ownKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity(critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([ServerAuthentication], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(AlternativeNames(names));

        var end = now - Backdating + LifeOfCertificate;
        using var certificate = request.Create(
            Certificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(key),
            now - Backdating,
            end < Certificate.NotAfter ? end : Certificate.NotAfter,
            SerialNumber());
        return certificate.CopyWithPrivateKey(ownKey);
    }

    /// <inheritdoc/>
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

    /// <summary>Random, and as X.509 wants it: positive, in the fewest bytes.</summary>
    private static byte[] SerialNumber()
    {
        var serialNumber = RandomNumberGenerator.GetBytes(SerialNumberLength);
        serialNumber[0] = (byte)((serialNumber[0] & 0x7F) | 0x40);
        return serialNumber;
    }
}

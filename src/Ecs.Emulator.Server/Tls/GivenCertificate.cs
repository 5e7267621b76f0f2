using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>The user's own certificate, the same for every client.</summary>
internal sealed class GivenCertificate : ServerCertificates
{
    private readonly X509Certificate2 certificate;
    private readonly SslStreamCertificateContext context;

    private GivenCertificate(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        this.certificate = certificate;
        context = Prepare(certificate, chain);
    }

    /// <inheritdoc/>
    public override string? AuthorityPem => null;

    /// <summary>Reads the certificate, with its chain where the file has one, and the key.</summary>
    /// <exception cref="UnusableOptionException">They cannot be read, or do not belong together.</exception>
    public static GivenCertificate Load(string certificatePath, string keyPath)
    {
        var chain = new X509Certificate2Collection();
        try
        {
            chain.ImportFromPem(Read("--tls-certificate", certificatePath));
        }
        catch (CryptographicException)
        {
            chain.Clear();
        }

        if (chain.Count == 0)
        {
            throw new UnusableOptionException($"--tls-certificate: {certificatePath} is not a certificate in PEM.");
        }

        try
        {
            return new GivenCertificate(WithKey(chain[0], Read("--tls-key", keyPath)), chain);
        }
        catch (Exception unusable) when (unusable is CryptographicException or ArgumentException)
        {
            throw new UnusableOptionException(
                $"--tls-key: {keyPath} is not the unencrypted private key, in PEM, of {certificatePath}.");
        }
    }

    /// <inheritdoc/>
    public override SslStreamCertificateContext For(string serverName) => context;

    /// <inheritdoc/>
    public override void Dispose() => certificate.Dispose();

    /// <summary>
    /// Joins the two. RSA and EC by name, and not by the method that knows every algorithm: that would add those which TLS never
    /// uses to the executable.
    /// </summary>
    private static X509Certificate2 WithKey(X509Certificate2 certificate, string keyPem)
    {
        using var ecPublic = certificate.GetECDsaPublicKey();
        if (ecPublic is not null)
        {
            using var ec = ECDsa.Create();
            ec.ImportFromPem(keyPem);
            return certificate.CopyWithPrivateKey(ec);
        }

        using var rsa = RSA.Create();
        rsa.ImportFromPem(keyPem);
        return certificate.CopyWithPrivateKey(rsa);
    }

    private static string Read(string option, string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOptionException($"{option}: {closed.Message}");
        }
    }
}

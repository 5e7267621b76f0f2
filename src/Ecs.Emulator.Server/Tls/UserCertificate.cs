using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>The user's own certificate, used for every client.</summary>
internal sealed class UserCertificate : ServerCertificates
{
    private readonly X509Certificate2 certificate;
    private readonly SslStreamCertificateContext context;

    private UserCertificate(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        this.certificate = certificate;
        context = Prepare(certificate, chain);
    }

    public override string? AuthorityPem => null;

    /// <summary>Reads the certificate, its chain and the key.</summary>
    /// <exception cref="UnusableOptionException">
    /// The files cannot be read, or the key does not match the certificate.
    /// </exception>
    public static UserCertificate Load(string certificatePath, string keyPath)
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
            return new UserCertificate(WithKey(chain[0], Read("--tls-key", keyPath)), chain);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new UnusableOptionException(
                $"--tls-key: {keyPath} is not the unencrypted private key, in PEM, of {certificatePath}.");
        }
    }

    public override SslStreamCertificateContext For(string serverName) => context;

    public override void Dispose() => certificate.Dispose();

    /// <summary>
    /// Adds the key to the certificate. The general method would add every algorithm to the executable, including
    /// those that TLS does not use.
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOptionException($"{option}: {exception.Message}");
        }
    }
}

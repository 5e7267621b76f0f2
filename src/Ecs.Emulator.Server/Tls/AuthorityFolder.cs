using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>
/// The folder in which the certificate authority is kept from run to run. Several emulators may share it, and be the first at
/// once: each file comes into being whole or not at all, and the first one stays.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class AuthorityFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode ReadableByAll = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string certificatePath = Path.Combine(path, "ca.pem");
    private readonly string keyPath = Path.Combine(path, "ca-key.pem");

    /// <summary>Finds out whether the authority can be kept here, or the one that is here can be used; makes none.</summary>
    /// <exception cref="UnusableOptionException">Neither is so.</exception>
    public void Check(DateTimeOffset now)
    {
        try
        {
            Directory.CreateDirectory(path);
            if (File.Exists(certificatePath) || File.Exists(keyPath))
            {
                using var key = ReadKey();
                if (File.Exists(certificatePath))
                {
                    ReadCertificate(key, now).Dispose();
                    return;
                }
            }

            WriteOnce(Path.Combine(path, ".probe"), "", OwnerOnly);
            File.Delete(Path.Combine(path, ".probe"));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOptionException($"--tls-directory: {closed.Message}");
        }
    }

    /// <summary>The authority that is kept here, which comes into being where there is none.</summary>
    public CertificateAuthority LoadOrCreate(DateTimeOffset now)
    {
        if (!File.Exists(certificatePath) && !File.Exists(keyPath))
        {
            using var newKey = CertificateAuthority.NewKey();
            WriteOnce(keyPath, newKey.ExportPkcs8PrivateKeyPem(), OwnerOnly);
        }

        var key = ReadKey();
        try
        {
            if (!File.Exists(certificatePath))
            {
                // A key without a certificate is what is left where its maker was stopped between the two.
                using var certificate = CertificateAuthority.SelfSign(key, now);
                WriteOnce(certificatePath, certificate.ExportCertificatePem() + "\n", ReadableByAll);
            }

            return new CertificateAuthority(ReadCertificate(key, now), key);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private ECDsa ReadKey()
    {
        if (!File.Exists(keyPath))
        {
            throw Unusable(certificatePath, "is there, but its key ca-key.pem is not");
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(keyPath));
            return key;
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw Unusable(keyPath, "is not an EC private key in PEM");
        }
    }

    private X509Certificate2 ReadCertificate(ECDsa key, DateTimeOffset now)
    {
        X509Certificate2 certificate;
        try
        {
            certificate = X509Certificate2.CreateFromPem(File.ReadAllText(certificatePath));
        }
        catch (CryptographicException)
        {
            throw Unusable(certificatePath, "is not a certificate in PEM");
        }

        if (Problem(certificate, key, now) is { } problem)
        {
            certificate.Dispose();
            throw Unusable(certificatePath, problem);
        }

        return certificate;
    }

    private static string? Problem(X509Certificate2 certificate, ECDsa key, DateTimeOffset now)
    {
        using var publicKey = certificate.GetECDsaPublicKey();
        if (publicKey is null
            || !publicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key.ExportSubjectPublicKeyInfo()))
        {
            return "and ca-key.pem do not belong together";
        }

        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is not { CertificateAuthority: true }
            || certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is null)
        {
            return "is not the certificate of an authority";
        }

        return now < certificate.NotBefore || now > certificate.NotAfter
            ? FormattableString.Invariant($"is valid from {certificate.NotBefore:yyyy-MM-dd} to {certificate.NotAfter:yyyy-MM-dd}, not now")
            : null;
    }

    /// <summary>Writes a file that is not there yet; one that somebody else was quicker to write stays.</summary>
    private static void WriteOnce(string file, string content, UnixFileMode mode)
    {
        var draft = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        try
        {
            using (var writer = new StreamWriter(draft, options))
            {
                writer.Write(content);
            }

            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static UnusableOptionException Unusable(string file, string problem) =>
        new($"--tls-directory: {file} {problem}.");
}

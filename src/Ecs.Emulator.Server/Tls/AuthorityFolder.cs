using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>
/// The folder that stores the certificate authority between runs. Several emulators can share it and start at the same
/// time: each file is created atomically and never replaced.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class AuthorityFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode ReadableByAll = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string certificatePath = Path.Combine(path, "ca.pem");
    private readonly string keyPath = Path.Combine(path, "ca-key.pem");

    /// <summary>
    /// Checks that the authority in the folder is usable, or that a new one can be stored. Does not create an
    /// authority.
    /// </summary>
    /// <exception cref="UnusableOptionException">Neither is possible.</exception>
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOptionException($"--tls-directory: {exception.Message}");
        }
    }

    /// <summary>Returns the authority of the folder; creates it if there is none.</summary>
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
                // Another emulator could have stopped after it created the key.
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
            throw Unusable(certificatePath, "exists, but its key ca-key.pem does not");
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(keyPath));
            return key;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
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

        var constraints = certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
        if (constraints is not { CertificateAuthority: true }
            || !certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Any())
        {
            return "is not the certificate of an authority";
        }

        return now < certificate.NotBefore || now > certificate.NotAfter
            ? FormattableString.Invariant(
                $"is valid from {certificate.NotBefore:yyyy-MM-dd} to {certificate.NotAfter:yyyy-MM-dd}, not now")
            : null;
    }

    /// <summary>Creates a file, unless another process has already created it.</summary>
    private static void WriteOnce(string file, string content, UnixFileMode mode)
    {
        var temporary = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        try
        {
            using (var writer = new StreamWriter(temporary, options))
            {
                writer.Write(content);
            }

            File.Move(temporary, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static UnusableOptionException Unusable(string file, string problem) =>
        new($"--tls-directory: {file} {problem}.");
}

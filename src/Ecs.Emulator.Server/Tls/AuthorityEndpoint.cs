using System.Security.Cryptography;
using Ecs.Emulator.Control;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

internal static class AuthorityEndpoint
{
    public const string Path = $"{ControlPlane.Root}/{File}";

    private const string File = "ca.pem";

    private const string PemType = "application/x-pem-file";

    /// <summary>
    /// Maps the endpoint. Loads the certificates now, so that the start fails if the files are invalid.
    /// </summary>
    /// <exception cref="UnusableOptionException">The files of the options cannot be used.</exception>
    public static void MapAuthority(this WebApplication app)
    {
        var certificates = app.Services.GetService<ServerCertificates>();
        new ControlRoutes(app).Map(File, ("GET", ControlRoutes.WithoutParameters(http => certificates is null
            ? NotFoundAsync(http.Response, "TLS is disabled (--tls off).")
            : SendAsync(http.Response, certificates))));
    }

    private static Task SendAsync(HttpResponse response, ServerCertificates certificates)
    {
        string? pem;
        try
        {
            pem = certificates.AuthorityPem;
        }
        catch (Exception exception) when (
            exception is UnusableOptionException
                or IOException
                or UnauthorizedAccessException
                or CryptographicException)
        {
            return NotFoundAsync(response, exception.Message);
        }

        if (pem is null)
        {
            return NotFoundAsync(
                response, "The server uses the certificate of --tls-certificate; trust its issuer instead.");
        }

        response.ContentType = PemType;
        return response.WriteAsync(pem);
    }

    private static Task NotFoundAsync(HttpResponse response, string reason)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        response.ContentType = "text/plain;charset=utf-8";
        return response.WriteAsync(reason + "\n");
    }
}

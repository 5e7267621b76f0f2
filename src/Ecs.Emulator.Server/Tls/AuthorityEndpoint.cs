using System.Security.Cryptography;
using Ecs.Emulator.Control;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>Hands out the certificate that clients are to trust, as a part of the control plane.</summary>
internal static class AuthorityEndpoint
{
    /// <summary>Where it is.</summary>
    public const string Path = $"{ControlPlane.Root}/{File}";

    private const string File = "ca.pem";

    private const string PemType = "application/x-pem-file";

    /// <summary>Maps it. The certificates are prepared here, so that bad files stop the start.</summary>
    /// <exception cref="UnusableOptionException">The files that the options name cannot be used.</exception>
    public static void MapAuthority(this WebApplication app)
    {
        var certificates = app.Services.GetService<ServerCertificates>();
        new ControlRoutes(app).Map(File, ("GET", ControlRoutes.WithoutParameters(http => certificates is null
            ? RefuseAsync(http.Response, "There is no TLS here: --tls is off.")
            : SendAsync(http.Response, certificates))));
    }

    private static Task SendAsync(HttpResponse response, ServerCertificates certificates)
    {
        string? pem;
        try
        {
            pem = certificates.AuthorityPem;
        }
        catch (Exception unusable) when (
            unusable is UnusableOptionException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            return RefuseAsync(response, unusable.Message);
        }

        if (pem is null)
        {
            return RefuseAsync(response, "The certificate is the one of --tls-certificate: trust what issued it.");
        }

        response.ContentType = PemType;
        return response.WriteAsync(pem);
    }

    private static Task RefuseAsync(HttpResponse response, string reason)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        response.ContentType = "text/plain;charset=utf-8";
        return response.WriteAsync(reason + "\n");
    }
}

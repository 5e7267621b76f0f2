using System.Diagnostics;
using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Logging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Control;

/// <summary>Logs a line per request to the control plane and the metadata service, at Debug.</summary>
internal sealed partial class ControlPlaneLog(ILogger<ControlPlaneLog> logger)
{
    public RequestDelegate Wrap(RequestDelegate next) => http =>
        logger.IsEnabled(LogLevel.Debug) ? LogAsync(http, next) : next(http);

    private async Task LogAsync(HttpContext http, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            Handled(
                LogText.Word(ApiException.Echo(http.Request.Method)),
                LogText.Word(ApiException.Echo(http.Request.Path.Value ?? "")) + AccountOf(http.Request),
                http.Response.StatusCode,
                Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 2));
        }
    }

    /// <summary>Only the account of the query is logged. Other parameters could contain any text.</summary>
    private static string AccountOf(HttpRequest request) =>
        request.Query[ControlQuery.Account].ToString() is var account && Cloud.IsAccountId(account)
            ? $"?{ControlQuery.Account}={account}"
            : "";

    [LoggerMessage(20, LogLevel.Debug, "{Method} {Path} {Status} {Milliseconds} ms")]
    private partial void Handled(string method, string path, int status, double milliseconds);
}

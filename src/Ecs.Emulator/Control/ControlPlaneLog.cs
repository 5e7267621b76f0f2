using System.Diagnostics;
using Ecs.Emulator.Calls;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Control;

/// <summary>Logs the requests to the control plane, a line each, at Debug.</summary>
internal sealed partial class ControlPlaneLog(ILogger<ControlPlaneLog> logger)
{
    /// <summary>
    /// Marks a request that is logged already: a host may have the control plane both in its pipeline and in its
    /// routes.
    /// </summary>
    private static readonly object Mark = new();

    /// <summary>Has the requests logged that <paramref name="next"/> handles.</summary>
    public RequestDelegate Over(RequestDelegate next) => http =>
        logger.IsEnabled(LogLevel.Debug) && http.Items.TryAdd(Mark, Mark) ? LogAsync(http, next) : next(http);

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

    /// <summary>The rest of a query may be anything, and stays out of the log.</summary>
    private static string AccountOf(HttpRequest request) =>
        request.Query[ControlQuery.Account].ToString() is var account && Cloud.IsAccountId(account)
            ? $"?{ControlQuery.Account}={account}"
            : "";

    [LoggerMessage(20, LogLevel.Debug, "{Method} {Path} {Status} {Milliseconds} ms")]
    private partial void Handled(string method, string path, int status, double milliseconds);
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Faults;

/// <summary>Shows and changes the faults of an account: <c>/_emulator/faults</c>.</summary>
/// <param name="cloud">The accounts.</param>
/// <param name="injector">Has the faults.</param>
internal sealed class FaultEndpoints(Cloud cloud, FaultInjector injector)
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Shows the faults, with how often each has fired.</summary>
    public Task GetAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, account =>
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            var plan = injector.FindPlan(account) ?? new FaultPlan();
            plan.Read(faults =>
            {
                FaultDocument.Write(json, faults);
                return true;
            });
        }

        return ControlPlane.WriteJsonAsync(http.Response, output.WrittenMemory);
    });

    /// <summary>Puts other faults in their place; their counts begin anew.</summary>
    public Task PutAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, async account =>
    {
        var faults = FaultDocument.Read(StateDocument.Parse(await RequestDocument.ReadAsync(http)));
        cloud.Create(account);
        injector.PlanOf(account).Replace(faults);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Adds a fault behind the others; shows its id.</summary>
    public Task PostAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, async account =>
    {
        var fault = FaultDocument.ReadOne(StateDocument.Parse(await RequestDocument.ReadAsync(http)));
        cloud.Create(account);
        if (!injector.PlanOf(account).TryAdd(fault))
        {
            throw new InvalidDocumentException([new Problem("/id", $"Another fault has the id \"{fault.Id}\".")]);
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new FaultReport(fault.Id!), ControlJson.Plain.FaultReport);
    });

    /// <summary>Removes a fault.</summary>
    public Task DeleteOneAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, account =>
    {
        var id = (string)http.Request.RouteValues["id"]!;
        if (injector.FindPlan(account)?.TryRemove(id) is not true)
        {
            return ControlPlane.WriteProblemsAsync(
                http.Response,
                StatusCodes.Status404NotFound,
                [new Problem("id", $"There is no fault \"{ApiException.Echo(id)}\".")]);
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    /// <summary>Removes them.</summary>
    public Task DeleteAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, account =>
    {
        injector.FindPlan(account)?.Replace([]);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });
}

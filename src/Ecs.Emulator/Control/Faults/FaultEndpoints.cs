using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Faults;

/// <summary>Shows and changes the faults of an account: <c>/_emulator/faults</c>.</summary>
internal sealed class FaultEndpoints(Cloud cloud, FaultInjector injector)
{
    public Task GetAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);
        var plan = injector.FindPlan(account) ?? new FaultPlan();
        return ControlResponse.WriteAsync(
            http.Response, plan.Read(FaultDocument.Write), ControlJson.Indented.IReadOnlyListFaultResponse);
    }

    /// <summary>Replaces the faults. Their counts start at zero.</summary>
    public async Task PutAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);
        var faults = FaultDocument.Read(StateDocument.Parse(await RequestDocument.ReadAsync(http)));
        cloud.Create(account);
        injector.GetOrAddPlan(account).Replace(faults);
        await ControlResponse.WriteNoContentAsync(http.Response);
    }

    /// <summary>Appends a fault and returns its id.</summary>
    public async Task PostAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);
        var fault = FaultDocument.ReadOne(StateDocument.Parse(await RequestDocument.ReadAsync(http)));
        cloud.Create(account);
        if (!injector.GetOrAddPlan(account).TryAdd(fault))
        {
            throw new InvalidDocumentException([new Problem("/id", $"Another fault has the id \"{fault.Id}\".")]);
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        await ControlResponse.WriteAsync(
            http.Response, new FaultCreatedResponse(fault.Id!), ControlJson.Compact.FaultCreatedResponse);
    }

    public Task DeleteAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);
        var id = (string)http.Request.RouteValues["id"]!;
        return injector.FindPlan(account)?.TryRemove(id) is true
            ? ControlResponse.WriteNoContentAsync(http.Response)
            : throw ControlRequestException.NotFound("id", $"There is no fault \"{ApiException.Echo(id)}\".");
    }

    public Task DeleteAllAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);
        injector.FindPlan(account)?.Replace([]);
        return ControlResponse.WriteNoContentAsync(http.Response);
    }
}

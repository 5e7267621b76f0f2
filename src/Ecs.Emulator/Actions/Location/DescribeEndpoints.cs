using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Location;

internal static class DescribeEndpoints
{
    private const string OpenApi = "openAPI";

    private static readonly Parameter<string> Id = Declare.Required(
        "Id", Values.Text, "The ID of the region.", "cn-hangzhou");

    private static readonly Parameter<string> ServiceCode = Declare.Required(
        "ServiceCode", Values.Text, "The code of the product, such as ecs or vpc.", "ecs");

    private static readonly Parameter<string?> Type = Declare.OneOf(
        "Type", "The type of endpoint: openAPI (default) or innerAPI.", OpenApi, "innerAPI");

    private static readonly IReadOnlyList<string> Protocols = ["HTTP", "HTTPS"];

    /// <summary>The spelling SerivceCode is that of the API.</summary>
    private static readonly Shape<Found> Endpoint = new Shape<Found>()
        .Text("Id", "The region.", found => found.Region)
        .Text("SerivceCode", "The code of the product.", found => found.Service)
        .Text("Namespace", "Empty.", _ => "")
        .Text("Type", "The type of endpoint.", found => found.Type)
        .Text("Endpoint", "The host, with the port if the request has one.", found => found.Endpoint)
        .TextList("Protocols", "Protocols", "The protocols.", _ => Protocols);

    public static readonly ApiAction Action = new ApiAction<IReadOnlyList<Found>>
    {
        Product = Product.Location,
        Name = "DescribeEndpoints",
        Summary = "Queries the endpoints of a product.",
        Description =
            "The endpoint of each product that the emulator implements is the emulator, under the host name of the "
            + "request. Other products have no endpoint.",
        Parameters = [Id, ServiceCode, Type],
        Response = new Shape<IReadOnlyList<Found>>()
            .Boolean("Success", "Always true.", _ => true)
            .ObjectList("Endpoints", "Endpoint", "The endpoints.", found => found, Endpoint),
        Errors = [.. CommonErrorSets.OfEveryAction, RequestErrors.MissingParameter400],
        Run = call => new(null, List(call)),
    };

    private static IReadOnlyList<Found> List(CallContext call)
    {
        var found = new Found(
            call.Get(Id), call.Get(ServiceCode), call.Get(Type) ?? OpenApi, call.Endpoint);
        return Product.All.Any(product =>
            string.Equals(product.Name, found.Service, StringComparison.OrdinalIgnoreCase))
            ? [found]
            : [];
    }

    internal sealed record Found(string Region, string Service, string Type, string Endpoint);
}

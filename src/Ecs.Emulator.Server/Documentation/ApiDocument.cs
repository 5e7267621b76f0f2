using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Control;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Ecs.Emulator.Server.Documentation;

/// <summary>
/// The OpenAPI document of the actions, built from their declarations, and Swagger UI. All actions share the path
/// <c>/</c>, but a document can have each path only once. The document therefore uses <c>/?Action=Name</c>, which is
/// also a valid request.
/// </summary>
internal static class ApiDocument
{
    public const string UserInterface = $"{ControlPlane.Root}/{Pages}";

    private const string Pages = "swagger/";

    public const string Document = $"{ControlPlane.Root}/{DocumentFile}";

    private const string DocumentFile = "openapi.json";

    /// <summary>
    /// The content security policy of the page: it can run its own scripts and send requests to this emulator. The
    /// style sheet contains images as data URLs.
    /// </summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The script of the page's layout; it replaces Swagger UI's standalone preset.</summary>
    private const string Layout = "layout.js";

    private const string Title = "Alibaba Cloud ECS, emulated";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        }));

    /// <summary>
    /// Maps the document and Swagger UI. Both are created on the first request, so that they do not slow down the
    /// start.
    /// </summary>
    public static void MapApiDocument(this WebApplication app)
    {
        var pages = new Lazy<RequestDelegate>(() => Build(app.Services));
        Task RespondAsync(HttpContext http)
        {
            // The nested pipeline does its own routing.
            http.SetEndpoint(null);
            http.Response.Headers.ContentSecurityPolicy = PagePolicy;
            return pages.Value(http);
        }

        var routes = new ControlRoutes(app);
        routes.Map(DocumentFile, ("GET", ControlRoutes.WithoutParameters(RespondAsync)));
        routes.Map($"{Pages}{{**file}}", ("GET", RespondAsync));
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var pages = new ApplicationBuilder(services);
        pages.UseRouting();
        pages.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = UserInterface.Trim('/');
            ui.DocumentTitle = Title;
            ui.SwaggerEndpoint(Document, Title);
            ui.DocExpansion(DocExpansion.List);
            ui.DisplayRequestDuration();
            ui.ScriptPresetsPath = $"./{Layout}";
        });
        pages.UseEndpoints(endpoints =>
        {
            endpoints.MapOpenApi(Document);
            endpoints.Map($"{UserInterface}{Layout}", (RequestDelegate)WriteLayoutAsync);
        });
        pages.Run(ControlPlane.NotFoundAsync);
        return pages.Build();
    }

    private static async Task WriteLayoutAsync(HttpContext http)
    {
        http.Response.ContentType = "text/javascript;charset=utf-8";
        await using var script = typeof(ApiDocument).Assembly.GetManifestResourceStream(Layout)!;
        await script.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>A request without a version is for ECS. The paths of other products contain their version.</summary>
    public static string PathOf(ApiAction action) => action.Product == Product.Ecs
        ? $"/?Action={action.Name}"
        : $"/?Action={action.Name}&Version={action.Product.Version}";

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = Title,
            Version = Product.Ecs.Version,
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            Description =
                "Send each action as a GET or POST request to `/`, with its parameters in the query or in a form. The "
                + "paths of this document include the action because all actions share one path. A list parameter "
                + "is an object in this document: its members are the request parameters `Name.1`, `Name.2` and so on. "
                + "The instance metadata below `/latest/` and `/2016-01-01/` is not part of the API, and not of this "
                + "document.",
        };

        // A relative URL works for every host and port.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = ActionCatalogue.All
            .Select(action => action.Product.Name)
            .Distinct()
            .Select(name => new OpenApiTag { Name = name, Description = $"The actions of {name}." })
            .ToHashSet();
        document.Components = new OpenApiComponents
        {
            Schemas = new Dictionary<string, IOpenApiSchema> { [ResponseSchemas.ErrorName] = ResponseSchemas.Error() },
        };
        foreach (var action in ActionCatalogue.All)
        {
            document.Paths.Add(PathOf(action), new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Get] = OperationDescription.Of(action, "Get", document),
                    [HttpMethod.Post] = OperationDescription.Of(action, "Post", document),
                },
            });
        }
    }
}

using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Control;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Ecs.Emulator.Server.Documentation;

/// <summary>
/// The OpenAPI document of the actions, made of their own declarations, and Swagger UI over it. All actions share the path
/// <c>/</c>, and a document has each path once; so each action's path here is <c>/?Action=Name</c>, which is also how the
/// call looks on the wire.
/// </summary>
internal static class ApiDocument
{
    /// <summary>Where Swagger UI is.</summary>
    public const string UserInterface = $"{ControlPlane.Root}/{Pages}";

    private const string Pages = "swagger/";

    /// <summary>Where the document is.</summary>
    public const string Document = $"{ControlPlane.Root}/{DocumentFile}";

    private const string DocumentFile = "openapi.json";

    /// <summary>
    /// What the page may do: run its own scripts, and call this emulator. Images are also those that its style sheet has in itself.
    /// </summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The script of the page's layout, beside Swagger UI's own.</summary>
    private const string Layout = "layout.js";

    private const string Title = "Alibaba Cloud ECS, emulated";

    /// <summary>Adds the document.</summary>
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        }));

    /// <summary>Maps the document and Swagger UI. Both are made when somebody first looks, since few do and every start would pay.</summary>
    public static void MapApiDocument(this WebApplication app)
    {
        var made = new Lazy<RequestDelegate>(() => Make(app.Services));
        Task Answer(HttpContext http)
        {
            // What is made has its own routes.
            http.SetEndpoint(null);
            http.Response.Headers.ContentSecurityPolicy = PagePolicy;
            return made.Value(http);
        }

        var routes = new ControlRoutes(app);
        routes.Map(DocumentFile, ("GET", ControlRoutes.WithoutParameters(Answer)));
        routes.Map($"{Pages}{{**file}}", ("GET", Answer));
    }

    private static RequestDelegate Make(IServiceProvider services)
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

    /// <summary>ECS is what a call without a version means; the other products are told apart by theirs.</summary>
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
                "Every action is a GET or a POST of `/`; parameters come in the query or in a form. The path names the "
                + "action, since all share one. A list is an object here: its members are the parameters `Name.1`, "
                + "`Name.2` and so on.",
        };

        // Whatever host and port the document was loaded from.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = ActionCatalogue.All
            .Select(action => action.Product.Name)
            .Distinct()
            .Select(name => new OpenApiTag { Name = name, Description = $"The actions of {name}." })
            .ToHashSet();
        document.Components = new OpenApiComponents
        {
            Schemas = new Dictionary<string, IOpenApiSchema> { [AnswerSchemas.ErrorName] = AnswerSchemas.Error() },
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

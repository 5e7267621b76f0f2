using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

[assembly: AssemblyFixture(typeof(Ecs.Emulator.Clients.Tests.Harness.OfficialClients))]

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>One emulator for all tests, which verifies signatures, and one process for each official client that calls it.</summary>
public sealed class OfficialClients : IAsyncLifetime
{
    private const int AccountIdLength = 16;

    private readonly Machine machine = Machine.Inspect();
    private readonly ConcurrentDictionary<ClientKind, Lazy<ClientProcess>> clients = new();
    private readonly ConcurrentDictionary<(ClientKind Client, bool Trusts), Lazy<ClientProcess>> overHttps = new();
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("ecs-emulator-clients-");
    private readonly Lazy<ClientProcess> models;
    private readonly Lazy<ClientProcess> modelGaps;
    private HttpClient? controlPlane;
    private ServerProcess? emulator;
    private string executable = "";

    private string AuthorityFile => Path.Combine(scratch.FullName, "ca.pem");

    public OfficialClients()
    {
        models = new Lazy<ClientProcess>(() => ClientProcess.Start(machine, "Models", controlPlane!.BaseAddress!));
        modelGaps =
            new Lazy<ClientProcess>(() => ClientProcess.Start(machine, "ModelGaps", controlPlane!.BaseAddress!));
    }

    /// <summary>Prepares what the tests need; where the machine lacks it, they are skipped later, each by name.</summary>
    public async ValueTask InitializeAsync()
    {
        if (machine.Lack is { } lack)
        {
            Assert.False(Machine.MustHaveAll, lack);
            return;
        }

        var installing = NodeClients.InstallAsync(machine);
        executable = await NativePublisher.PublishServerAsync("clients");
        await installing;
        emulator = await StartEmulatorAsync("--signature", "verify");
        controlPlane = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = emulator.Address };
        await File.WriteAllTextAsync(AuthorityFile, await controlPlane.GetStringAsync(new Uri("/_emulator/ca.pem", UriKind.Relative)));
    }

    /// <summary>A client that calls as an account of its own. Skips the test where the machine lacks what it needs.</summary>
    public async Task<SdkCaller> UseAsync(ClientKind client)
    {
        SkipWhereLacking();
        var process = clients.GetOrAdd(client, kind => new Lazy<ClientProcess>(
            () => ClientProcess.Start(machine, kind.ToString(), controlPlane!.BaseAddress!)));
        return await NewCallerAsync(client, process.Value);
    }

    private async Task<SdkCaller> NewCallerAsync(ClientKind client, ClientProcess process)
    {
        var account = RandomNumberGenerator.GetString("0123456789", AccountIdLength);
        var caller = new SdkCaller(process, controlPlane!, account);
        if (client == ClientKind.Ecs7Sts)
        {
            // An account's own key is a lasting one, until the account says otherwise.
            await caller.ChangeAsync(
                "accessKeys",
                new Dictionary<string, object> { [account] = new { secret = SdkCaller.Secret, securityToken = SdkCaller.SecurityToken } });
        }

        return caller;
    }

    /// <summary>A client that calls the same emulator over https, as an account of its own.</summary>
    /// <param name="client">The client.</param>
    /// <param name="trusts">Whether it trusts the emulator's certificate authority.</param>
    public async Task<SdkCaller> UseOverHttpsAsync(ClientKind client, bool trusts)
    {
        SkipWhereLacking();
        var address = new UriBuilder(controlPlane!.BaseAddress!) { Scheme = Uri.UriSchemeHttps }.Uri;
        var process = overHttps.GetOrAdd((client, trusts), key => new Lazy<ClientProcess>(
            () => ClientProcess.Start(machine, key.Client.ToString(), address, key.Trusts ? AuthorityFile : null)));
        return await NewCallerAsync(client, process.Value);
    }

    /// <summary>A client that calls something else than the emulator.</summary>
    internal ClientProcess Start(ClientKind client, Uri address)
    {
        SkipWhereLacking();
        return ClientProcess.Start(machine, client.ToString(), address);
    }

    /// <summary>What does not fit in a response, by the present SDK's own model of it.</summary>
    public Task<IReadOnlyList<string>> MismatchesAsync(string product, string action, JsonNode response) =>
        CompareAsync(models, product, action, response);

    /// <summary>
    /// The members of the present SDK's own model of a response that the response lacks, or has with nothing in them.
    /// </summary>
    public Task<IReadOnlyList<string>> GapsAsync(string product, string action, JsonNode response) =>
        CompareAsync(modelGaps, product, action, response);

    /// <summary>Starts another emulator.</summary>
    internal Task<ServerProcess> StartEmulatorAsync(params string[] options)
    {
        SkipWhereLacking();
        return ServerProcess.StartAsync(
            new ServerProcessOptions { Executable = executable, Arguments = options });
    }

    /// <summary>A plain connection to the emulator.</summary>
    public HttpClient Connect()
    {
        SkipWhereLacking();
        return controlPlane!;
    }

    /// <summary>Ends what was started.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values.Concat(overHttps.Values))
        {
            await client.Value.DisposeAsync();
        }

        foreach (var process in new[] { models, modelGaps }.Where(process => process.IsValueCreated))
        {
            await process.Value.DisposeAsync();
        }

        controlPlane?.Dispose();
        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }

        scratch.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<string>> CompareAsync(
        Lazy<ClientProcess> process, string product, string action, JsonNode response)
    {
        SkipWhereLacking();
        var result = await process.Value.CallAsync("", "", product, action, response, typed: false);
        return result.Body.Deserialize<string[]>()!;
    }

    private void SkipWhereLacking()
    {
        if (machine.Lack is { } lack)
        {
            Assert.Skip(lack);
        }
    }
}

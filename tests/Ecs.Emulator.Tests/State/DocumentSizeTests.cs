using System.Globalization;
using System.Net;
using System.Text;
using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Snapshots;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>The size limit of control plane documents.</summary>
public sealed class DocumentSizeTests(SmallDocumentEmulator emulator) : IClassFixture<SmallDocumentEmulator>
{
    private const int MiB = 1024 * 1024;

    public static TheoryData<string, string> Places => new()
    {
        { "PUT", "state" },
        { "PATCH", "state" },
        { "PUT", "snapshots/large" },
        { "PUT", "faults" },
        { "POST", "clock" },
    };

    [Theory, MemberData(nameof(Places))]
    [Rule("state.size")]
    public async Task A_document_that_is_too_large_is_rejected_with_status_413(string method, string path)
    {
        using var client = emulator.NewClient();
        foreach (var isChunked in (bool[])[false, true])
        {
            var response = await SendAsync(client, method, path, new string(' ', MiB + 1), isChunked);
            response.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
            response.Json.GetProperty("problems")[0].GetProperty("message").GetString()
                .Should().Contain("1 MiB").And.Contain("max-document-size");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("state.size")]
    public async Task A_document_of_the_maximum_size_is_read(bool isChunked)
    {
        using var client = emulator.NewClient();
        const string document = """{"vpcs":{"vpc-1":{"cidrBlock":"10.0.0.0/8"}}}""";
        (await SendAsync(client, "PUT", "state", document + new string(' ', MiB - document.Length), isChunked)).Status
            .Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Contain("vpc-1");
    }

    [Fact]
    [Rule("state.size")]
    public async Task A_declared_size_above_the_limit_is_rejected_before_the_body_arrives_and_takes_no_memory()
    {
        using var connection = await RawConnection.OpenAsync(emulator.Address);
        await connection.SendAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"PUT /_emulator/state HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2_000L * MiB}\r\n\r\n"));
        (await connection.ReadResponseAsync()).Head.Should().StartWith("HTTP/1.1 413 ");
    }

    [Fact]
    [Rule("snapshots.memory")]
    public void Snapshots_are_bounded_in_number_and_in_memory()
    {
        var account = new AccountId("2900000000000001");
        var store = new SnapshotStore(maxBytes: 10 * MiB);
        Set(store, account, "a", 6 * MiB);
        store.Invoking(it => Set(it, new AccountId("2900000000000002"), "b", 5 * MiB))
            .Should().Throw<ControlRequestException>().WithMessage("*10 MiB*");
        Set(store, account, "a", 10 * MiB);
        store.Remove(account, "a").Should().BeTrue();
        Set(store, account, "b", 10 * MiB);
        store.NamesOf(account).Should().Equal("b");

        var many = new SnapshotStore(maxBytes: MiB);
        for (var number = 0; number < 1_000; number++)
        {
            Set(many, account, $"s{number}", 1);
        }

        many.Invoking(it => Set(it, account, "one-more", 1)).Should().Throw<ControlRequestException>();
        Set(many, account, "s1", 2);
    }

    [Fact]
    [Rule("account.created")]
    public void A_snapshot_that_is_rejected_creates_no_account_and_one_without_an_account_is_not_stored()
    {
        var account = new AccountId("2900000000000003");
        var store = new SnapshotStore(maxBytes: 1);
        var created = 0;
        store.Invoking(it => it.Set(account, "large", new byte[2], () => created++))
            .Should().Throw<ControlRequestException>();
        created.Should().Be(0);

        store.Invoking(
            it => it.Set(account, "none", new byte[1], () => throw new RefusedException(Refusal.TooManyAccounts)))
            .Should().Throw<RefusedException>();
        store.NamesOf(account).Should().BeEmpty();

        store.Set(account, "small", new byte[1], () => created++);
        created.Should().Be(1);
        store.NamesOf(account).Should().Equal("small");
    }

    private static void Set(SnapshotStore store, AccountId account, string name, int size) =>
        store.Set(account, name, new byte[size], createAccount: () => { });

    private static async Task<EmulatorResponse> SendAsync(
        EmulatorClient client, string method, string path, string body, bool isChunked)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            path == "clock" ? "/_emulator/clock" : $"/_emulator/{path}?account={client.Account}")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Headers.TransferEncodingChunked = isChunked;
        return await client.SendAsync(request);
    }
}

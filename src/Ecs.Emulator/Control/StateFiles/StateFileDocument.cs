using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.StateFiles;

/// <summary>The content of a state file.</summary>
/// <param name="Accounts">Each account with its document and the state that it describes.</param>
/// <param name="KeyOwners">
/// The owner of each access key that several accounts list; the documents of the accounts do not contain it.
/// </param>
internal sealed record StateFileContent(
    IReadOnlyList<(AccountId Account, ReadOnlyMemory<byte> Document, AccountState State)> Accounts,
    IReadOnlyList<(string Key, AccountId Owner)> KeyOwners);

/// <summary>Reads and writes the content of a state file.</summary>
internal static class StateFileDocument
{
    public const string Accounts = "accounts";

    private const string KeyOwners = "accessKeyOwners";

    private static readonly MemberList<StateFileContent> Members = new();

    private static readonly Member<StateFileContent, IEnumerable<JsonProperty>> AccountEntries =
        Members.Accept(Accounts, Format.Entries, fallback: []);

    private static readonly Member<StateFileContent, IEnumerable<JsonProperty>> KeyOwnerEntries =
        Members.Accept(KeyOwners, Format.Entries, fallback: []);

    /// <exception cref="InvalidDocumentException">The content is invalid; with every problem and its path.</exception>
    public static StateFileContent Read(JsonElement root, StateDocumentReader reader)
    {
        var format = new ObjectFormat<StateFileContent>(
            Members, read => new StateFileContent(GetAccounts(read, reader), GetKeyOwners(read)));
        var problems = new ProblemList();
        var content = format.Read(root, new ReadContext(problems), DocumentPath.Root, "").Row;
        return problems.All.Count == 0 ? content : throw new InvalidDocumentException(problems.All);
    }

    public static void Write(
        Stream stream,
        IEnumerable<(string Account, ReadOnlyMemory<byte> Document)> documents,
        IReadOnlyCollection<(string Key, AccountId Owner)> keyOwners)
    {
        stream.Write(Encoding.ASCII.GetBytes($"{{\"{Accounts}\":{{"));
        var separator = "\""u8;
        foreach (var (account, document) in documents)
        {
            stream.Write(separator);
            stream.Write(Encoding.ASCII.GetBytes(account));
            stream.Write("\":"u8);
            stream.Write(document.Span);
            separator = ",\""u8;
        }

        stream.Write("}"u8);
        WriteKeyOwners(stream, keyOwners);
        stream.Write("}"u8);
    }

    private static void WriteKeyOwners(Stream stream, IReadOnlyCollection<(string Key, AccountId Owner)> keyOwners)
    {
        if (keyOwners.Count == 0)
        {
            return;
        }

        stream.Write(Encoding.ASCII.GetBytes($",\"{KeyOwners}\":"));
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        foreach (var (key, owner) in keyOwners)
        {
            json.WriteString(key, owner.Value);
        }

        json.WriteEndObject();
    }

    private static List<(AccountId Account, ReadOnlyMemory<byte> Document, AccountState State)> GetAccounts(
        MemberReader<StateFileContent> read, StateDocumentReader reader)
    {
        if (!read.Has(AccountEntries))
        {
            read.Report(
                "It is not a state file: that has a member \"accounts\" with state documents by account id.");
        }

        var accounts = new List<(AccountId, ReadOnlyMemory<byte>, AccountState)>();
        foreach (var entry in read.Get(AccountEntries))
        {
            var path = read.Path.At(Accounts).At(entry.Name);
            if (!IsAccount(read, path, entry.Name))
            {
                continue;
            }

            try
            {
                var account = new AccountId(entry.Name);
                var state = reader.Read(entry.Value, account);
                accounts.Add((account, JsonMarshal.GetRawUtf8Value(entry.Value).ToArray(), state));
            }
            catch (InvalidDocumentException invalid)
            {
                foreach (var problem in invalid.Problems)
                {
                    read.Context.Problems.Add(path + problem.Path, problem.Message);
                }
            }
        }

        return accounts;
    }

    private static List<(string Key, AccountId Owner)> GetKeyOwners(MemberReader<StateFileContent> read)
    {
        var owners = new List<(string, AccountId)>();
        foreach (var entry in read.Get(KeyOwnerEntries))
        {
            var path = read.Path.At(KeyOwners).At(entry.Name);
            if (entry.Value.ValueKind != JsonValueKind.String)
            {
                read.Context.Problems.Add(path.ToString(), "It must be a string.");
            }
            else if (IsAccount(read, path, entry.Value.GetString()!))
            {
                owners.Add((entry.Name, new AccountId(entry.Value.GetString()!)));
            }
        }

        return owners;
    }

    private static bool IsAccount(MemberReader<StateFileContent> read, DocumentPath path, string id)
    {
        if (Cloud.IsAccountId(id))
        {
            return true;
        }

        read.Context.Problems.Add(path.ToString(), $"\"{id}\" is not an account id of 16 digits.");
        return false;
    }
}

using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Control.State.Members;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;

namespace Ecs.Emulator.Control.Faults;

/// <summary>Reads and writes faults as JSON.</summary>
internal static class FaultDocument
{
    /// <summary>An hour, in milliseconds.</summary>
    private const int MaxDelay = 3_600_000;

    private const int MaxIdLength = 128;

    /// <summary>Replaces the arguments of a message.</summary>
    private static readonly string[] Placeholders = [.. Enumerable.Repeat("-", 8)];

    private static readonly MemberList<Fault> Members = CreateMembers();

    private static readonly Member<Fault, string?> Id = Members.Accept("id", Format.OptionalText);

    private static readonly Member<Fault, string> Action =
        Members.Require("action", fault => fault.Action, Format.Text);

    private static readonly Member<Fault, Product?> Product = Members.Accept(
        "product", new TextFormat<Product?>(TryParseProduct, product => product?.Name) { EmptyIsAbsent = true });

    private static readonly Member<Fault, string?> Resource = Members.Accept("resource", Format.OptionalText);

    private static readonly Member<Fault, int> Skip = Members.Accept("skip", Format.Integer(int.MaxValue));

    private static readonly Member<Fault, int?> Times =
        Members.Accept("times", Format.Integer(int.MaxValue, minimum: 1).OrNull(), fallback: 1);

    private static readonly Member<Fault, FaultKind> Kind =
        Members.Accept("kind", Format.OneOf<FaultKind>(isCamelCase: true));

    private static readonly Member<Fault, string?> Code = Members.Accept("code", Format.NullableText);

    private static readonly Member<Fault, int?> Status =
        Members.Accept("status", Format.Integer(maximum: 599, minimum: 400).OrNull());

    private static readonly Member<Fault, string?> Message = Members.Accept("message", Format.NullableText);

    private static readonly Member<Fault, int?> RetryAfter =
        Members.Accept("retryAfterMs", Format.Integer(MaxDelay).OrNull());

    private static readonly Member<Fault, int?> Delay = Members.Accept("delayMs", Format.Integer(MaxDelay).OrNull());

    private static readonly Member<Fault, int?> DelayAfter =
        Members.Accept("delayAfterMs", Format.Integer(MaxDelay).OrNull());

    private static readonly ObjectFormat<Fault> FaultFormat = new(Members, Create);

    /// <summary>Reads a list of faults.</summary>
    /// <exception cref="InvalidDocumentException">The document is invalid; with every problem and its path.</exception>
    public static IReadOnlyList<Fault> Read(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDocumentException([new Problem("", "It must be an array of faults.")]);
        }

        var context = new ReadContext(new ProblemList());
        var faults = new List<Fault>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in document.EnumerateArray())
        {
            var path = DocumentPath.Root.At(faults.Count.ToString(CultureInfo.InvariantCulture));
            var (reader, fault) = FaultFormat.Read(element, context, path, "");
            faults.Add(fault);
            if (fault?.Id is { } id && !ids.Add(id))
            {
                reader.Report(Id, $"Another fault has the id \"{id}\".");
            }
        }

        return context.Problems.All.Count == 0 ? faults : throw new InvalidDocumentException(context.Problems.All);
    }

    /// <summary>Reads a single fault.</summary>
    /// <exception cref="InvalidDocumentException">The document is invalid; with every problem and its path.</exception>
    public static Fault ReadOne(JsonElement document)
    {
        var problems = new ProblemList();
        var fault = FaultFormat.Read(document, new ReadContext(problems), DocumentPath.Root, "").Row;
        return problems.All.Count == 0 ? fault : throw new InvalidDocumentException(problems.All);
    }

    public static IReadOnlyList<FaultResponse> Write(IReadOnlyList<Fault> faults) =>
    [
        .. faults.Select(fault => new FaultResponse
        {
            Id = fault.Id,
            Action = fault.Action,
            Product = fault.Product?.Name,
            Resource = fault.Resource,
            Skip = fault.Skip,
            Times = fault.Times,
            Kind = Fault.NameOf(fault.Kind),
            Code = fault.Error?.Code,
            Status = fault.Error?.Status,
            Message = fault.Error?.Template,
            RetryAfterMs = (long?)fault.RetryAfter?.TotalMilliseconds,
            DelayMs = (long)fault.Delay.TotalMilliseconds,
            DelayAfterMs = Fault.CanDelayAfter(fault.Kind) ? (long)fault.DelayAfter.TotalMilliseconds : null,
            Seen = fault.Seen,
            Fired = fault.Fired,
        }),
    ];

    /// <summary>Adds the members that are ignored, so that a client can send the response of GET back.</summary>
    private static MemberList<Fault> CreateMembers()
    {
        var members = new MemberList<Fault>();
        members.Ignore("seen", Format.Integer(int.MaxValue));
        members.Ignore("fired", Format.Integer(int.MaxValue));
        return members;
    }

    private static Fault Create(MemberReader<Fault> read)
    {
        var action = read.Get(Action);
        var product = read.Get(Product);
        List<ApiAction> actions = [.. ActionCatalogue.All.Where(known => Fault.Matches(action, product, known))];
        if (action.Length > 0 && actions.Count == 0)
        {
            read.Report(Action, $"\"{action}\" is not an action of {product?.Name ?? "this emulator"}, and not *.");
        }

        var resource = read.Get(Resource);
        if (resource is not null && actions.Count > 0 && actions.All(known => known.Resource is null))
        {
            read.Report(
                Resource, $"{action} has no parameter that identifies a resource, so the fault would never fire.");
        }

        var kind = read.Get(Kind);
        var delay = read.Get(Delay);
        var delayAfter = GetDelayAfter(read, kind);
        if (kind == FaultKind.Delay && IsNone(Delay, delay) && IsNone(DelayAfter, delayAfter))
        {
            read.Report(Delay, "A delay needs a delayMs or a delayAfterMs.");
        }

        // An invalid value already has a problem.
        bool IsNone(Member<Fault> member, int? milliseconds) => milliseconds == 0 || !read.Has(member);

        return new Fault
        {
            Id = GetId(read),
            Action = action,
            Product = product,
            Resource = resource,
            Skip = read.Get(Skip),
            Times = read.IsNull(Times) ? null : read.Get(Times),
            Kind = kind,
            Error = GetError(read, kind, actions),
            RetryAfter = GetRetryAfter(read, kind),
            Delay = TimeSpan.FromMilliseconds(delay ?? 0),
            DelayAfter = TimeSpan.FromMilliseconds(delayAfter ?? 0),
        };
    }

    private static bool TryParseProduct(string text, ValueLocation location, out Product? product)
    {
        product = Actions.Product.All.FirstOrDefault(
            known => known.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (product is null)
        {
            location.Report(
                $"\"{text}\" is not one of {string.Join(", ", Actions.Product.All.Select(it => it.Name))}.");
        }

        return product is not null;
    }

    private static string? GetId(MemberReader<Fault> read)
    {
        var id = read.Get(Id);
        if (id is not null && (id.Length > MaxIdLength || !IsName(id)))
        {
            read.Report(Id, $"An id has up to {MaxIdLength} letters, digits, dots, hyphens and underscores.");
        }

        return id;
    }

    private static int? GetDelayAfter(MemberReader<Fault> read, FaultKind kind)
    {
        var delay = read.Get(DelayAfter);
        if (delay is not null && !Fault.CanDelayAfter(kind))
        {
            read.Report(
                DelayAfter, $"A fault of kind {kind} does not execute the call, so it cannot have a delayAfterMs.");
        }

        return delay;
    }

    private static bool IsName(string text) =>
        text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');

    private static ErrorDefinition? GetError(MemberReader<Fault> read, FaultKind kind, IReadOnlyList<ApiAction> actions)
    {
        var code = read.Get(Code);
        var status = read.Get(Status);
        var message = read.Get(Message);
        if (kind != FaultKind.Error)
        {
            if (code is not null || status is not null || message is not null)
            {
                read.Report($"A fault of kind {kind} has no code, status or message.");
            }

            return null;
        }

        if (code is not { Length: > 0 })
        {
            read.Report(Code, "An error needs a code.");
            return null;
        }

        if (!IsName(code))
        {
            read.Report(
                Code, "A code can contain letters, digits, dots, hyphens "
                    + "and underscores, because it is also sent as a header.");
        }

        // A code may have several messages: those of the action's own errors come first.
        var known = actions.SelectMany(action => action.Errors)
            .Concat(ErrorCatalogue.All)
            .FirstOrDefault(row => row.Code == code);
        if (known is null && !read.Has(Status))
        {
            read.Report(Status, $"\"{code}\" is not in the catalogue, so its HTTP status is required.");
        }

        return new ErrorDefinition(
            code, status ?? known?.Status ?? 0, message ?? known?.Message(Placeholders) ?? code);
    }

    private static TimeSpan? GetRetryAfter(MemberReader<Fault> read, FaultKind kind)
    {
        var wait = read.Get(RetryAfter);
        if (wait is not null && kind != FaultKind.Error)
        {
            read.Report(RetryAfter, $"A fault of kind {kind} has no retryAfterMs: only errors have one.");
        }

        return wait is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }
}

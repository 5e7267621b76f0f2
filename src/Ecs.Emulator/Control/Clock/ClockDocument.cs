using System.Text.Json;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.Clock;

/// <summary>A change of the emulator's time. Exactly one of the values is set.</summary>
internal sealed record ClockChange(DateTimeOffset? FreezeAt, int? AdvanceSeconds, bool Resume);

/// <summary>Reads changes of the emulator's time.</summary>
internal static class ClockDocument
{
    private static readonly MemberList<ClockChange> Members = new();

    private static readonly Member<ClockChange, DateTimeOffset?> FreezeAt =
        Members.Accept("freezeAt", Format.Time.OrNull());

    private static readonly Member<ClockChange, int?> AdvanceSeconds =
        Members.Accept("advanceSeconds", Format.Integer(int.MaxValue).OrNull());

    private static readonly Member<ClockChange, bool> Resume = Members.Accept("resume", Format.Boolean);

    private static readonly ObjectFormat<ClockChange> Change = new(Members, Create);

    /// <exception cref="InvalidDocumentException">The document is invalid; with every problem and its path.</exception>
    public static ClockChange Read(JsonElement document)
    {
        var problems = new ProblemList();
        var change = Change.Read(document, new ReadContext(problems), DocumentPath.Root, "").Row;
        if (problems.All.Count == 0 && change is not ({ AdvanceSeconds: null, Resume: false, FreezeAt: not null }
            or { FreezeAt: null, Resume: false, AdvanceSeconds: not null }
            or { FreezeAt: null, AdvanceSeconds: null, Resume: true }))
        {
            problems.Add("", "Specify exactly one of freezeAt, advanceSeconds and resume: true.");
        }

        return problems.All.Count == 0 ? change : throw new InvalidDocumentException(problems.All);
    }

    private static ClockChange Create(MemberReader<ClockChange> read) =>
        new(read.Get(FreezeAt), read.Get(AdvanceSeconds), read.Get(Resume));
}

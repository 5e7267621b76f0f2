using System.Text.Json;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Control.State;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>Reads fault documents: what is taken is written so that it can be read again; what is not is told why.</summary>
internal static class FaultTarget
{
    /// <summary>Does it with these bytes.</summary>
    public static void Run(byte[] data)
    {
        IReadOnlyList<Fault> faults;
        try
        {
            faults = FaultDocument.Read(StateDocument.Parse(data));
        }
        catch (InvalidDocumentException refusal)
        {
            FindingException.Unless(refusal.Problems.Count > 0, "Faults are refused without a problem.");
            return;
        }

        var written = Write(faults);
        try
        {
            FindingException.Unless(
                Write(FaultDocument.Read(StateDocument.Parse(written))).Span.SequenceEqual(written.Span),
                "Faults that were written are not what they were.");
        }
        catch (InvalidDocumentException refusal)
        {
            throw new FindingException($"Faults that were written are refused: {refusal.Message}");
        }
    }

    private static ReadOnlyMemory<byte> Write(IReadOnlyList<Fault> faults) => JsonSerializer.SerializeToUtf8Bytes(
        FaultDocument.Write(faults), ControlJson.Compact.IReadOnlyListFaultResponse);
}

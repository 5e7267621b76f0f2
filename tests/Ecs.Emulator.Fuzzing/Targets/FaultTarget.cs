using System.Text.Json;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Control.State;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// Reads fault documents: an accepted document must export one that can be read again; a rejected one must have
/// problems.
/// </summary>
internal static class FaultTarget
{
    public static void Run(byte[] data)
    {
        IReadOnlyList<Fault> faults;
        try
        {
            faults = FaultDocument.Read(StateDocument.Parse(data));
        }
        catch (InvalidDocumentException refusal)
        {
            FindingException.Require(refusal.Problems.Count > 0, "Faults are rejected without a problem.");
            return;
        }

        var written = Write(faults);
        try
        {
            FindingException.Require(
                Write(FaultDocument.Read(StateDocument.Parse(written))).Span.SequenceEqual(written.Span),
                "Exported faults differ from the original.");
        }
        catch (InvalidDocumentException refusal)
        {
            throw new FindingException($"Exported faults are rejected: {refusal.Message}");
        }
    }

    private static ReadOnlyMemory<byte> Write(IReadOnlyList<Fault> faults) => JsonSerializer.SerializeToUtf8Bytes(
        FaultDocument.Write(faults), ControlJson.Compact.IReadOnlyListFaultResponse);
}

using Ecs.Emulator.Actions;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Logging;

/// <summary>
/// The log line of a call: action, resource, status, code, duration and request id, separated by spaces.
/// </summary>
internal static class CallLine
{
    /// <summary>The buffer size that is enough for most lines, in bytes.</summary>
    public const int InitialBufferSize = 512;

    private const string None = "-";

    private const int MaxWordLength = 128;

    public static string Of(CallContext call, TimeSpan elapsed)
    {
        var line = new Utf8Text(stackalloc byte[InitialBufferSize]);
        Append(ref line, call, elapsed);
        var text = line.ToString();
        line.Dispose();
        return text;
    }

    public static void Append(ref Utf8Text line, CallContext call, TimeSpan elapsed)
    {
        line.Append(call.Action?.Name ?? Word(call.ActionName));
        line.Append(' ');
        line.Append(Word(call.Action?.Resource is { } named ? call.Parameters.Find(named.Name) : null));
        line.Append(' ');
        line.Append(call.Response?.Status ?? 0);
        line.Append(' ');
        line.Append(call.Response?.Code ?? call.Fault ?? None);
        line.Append(' ');
        var hundredths = (long)(elapsed.TotalMicroseconds / 10);
        line.Append(hundredths / 100);
        line.Append('.');
        line.Append(hundredths % 100, digits: 2);
        line.Append(" ms "u8);
        line.Append(call.RequestId.Value);
    }

    private static string Word(string? value) =>
        string.IsNullOrEmpty(value) ? None : LogText.Word(value.Truncate(MaxWordLength, mark: ""));
}

using Ecs.Emulator.Actions;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Calls;

/// <summary>The line that a log has of a call: action, resource, status, code, duration and request id, parted by spaces.</summary>
internal static class CallLine
{
    /// <summary>Room for most lines, in bytes.</summary>
    public const int UsualLength = 512;

    private const string Nothing = "-";

    /// <summary>A word is cut after so many characters.</summary>
    private const int LongestWord = 128;

    /// <summary>The line as a text.</summary>
    public static string Of(CallContext call, TimeSpan elapsed)
    {
        var line = new Utf8Text(stackalloc byte[UsualLength]);
        Append(ref line, call, elapsed);
        var text = line.ToString();
        line.Dispose();
        return text;
    }

    /// <summary>Adds the line, without an end of line.</summary>
    public static void Append(ref Utf8Text line, CallContext call, TimeSpan elapsed)
    {
        line.Append(call.Action?.Name ?? Word(call.ActionName));
        line.Append(' ');
        line.Append(Word(call.Action?.Resource is { } named ? call.Parameters.Find(named.Name) : null));
        line.Append(' ');
        line.Append(call.Response?.Status ?? 0);
        line.Append(' ');
        line.Append(call.Response?.Code ?? call.Fault ?? Nothing);
        line.Append(' ');
        var hundredths = (long)(elapsed.TotalMicroseconds / 10);
        line.Append(hundredths / 100);
        line.Append('.');
        line.Append(hundredths % 100, digits: 2);
        line.Append(" ms "u8);
        line.Append(call.RequestId.Value);
    }

    /// <summary>A caller's text, fit to be one of the words of a line: not endless, never empty.</summary>
    private static string Word(string? value) =>
        string.IsNullOrEmpty(value) ? Nothing : LogText.Word(value.Length <= LongestWord ? value : value[..LongestWord]);
}

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
        line.Append(Action(call));
        line.Append(' ');
        line.Append(Resource(call));
        line.Append(' ');
        line.Append(Status(call));
        line.Append(' ');
        line.Append(Code(call));
        line.Append(' ');
        var hundredths = (long)(elapsed.TotalMicroseconds / 10);
        line.Append(hundredths / 100);
        line.Append('.');
        line.Append(hundredths % 100, digits: 2);
        line.Append(" ms "u8);
        line.Append(call.RequestId.Value);
    }

    public static string Action(CallContext call) => call.Action?.Name ?? Word(call.ActionName);

    public static string Resource(CallContext call) =>
        Word(call.Action?.Resource is { } named ? call.Parameters.Find(named.Name) : null);

    /// <summary>The HTTP status; 0 for a dropped connection.</summary>
    public static int Status(CallContext call) => call.Response?.Status ?? 0;

    /// <summary>The code of an error or the injected fault.</summary>
    public static string Code(CallContext call) => call.Response?.Code ?? call.Fault ?? None;

    private static string Word(string? value) =>
        string.IsNullOrEmpty(value) ? None : LogText.Word(value.Truncate(MaxWordLength, mark: ""));
}

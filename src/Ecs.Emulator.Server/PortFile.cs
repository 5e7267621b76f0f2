using System.Globalization;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server;

/// <summary>
/// The file of <c>--port-file</c>: it exists while the server listens and holds the port, so that a script finds a port
/// that the system chose.
/// </summary>
/// <param name="path">The file; null for none.</param>
internal sealed class PortFile(string? path) : IDisposable
{
    /// <summary>The length of the largest port and the end of the line.</summary>
    private const int MaxLength = 6;

    private string written = "";

    /// <summary>
    /// Deletes the file of an emulator that was killed, so that no script reads an old port. An empty file, which
    /// mktemp creates, is deleted too.
    /// </summary>
    /// <exception cref="UnusableOptionException">The file cannot be deleted, or it does not hold a port.</exception>
    public void DeleteOld() => Try(file =>
    {
        if (File.Exists(file) && !HoldsPort(file))
        {
            throw new UnusableOptionException(
                $"--port-file: {file} exists and does not hold a port. Choose another file.");
        }

        File.Delete(file);
    });

    /// <summary>Writes the port. A reader sees the whole content or no file.</summary>
    /// <exception cref="UnusableOptionException">The file cannot be written.</exception>
    public void Write(int port) => Try(file =>
    {
        written = string.Create(CultureInfo.InvariantCulture, $"{port}\n");
        var next = $"{file}.next";
        File.WriteAllText(next, written);
        File.Move(next, file, overwrite: true);
    });

    /// <summary>Deletes the file, unless another emulator has written its own port meanwhile.</summary>
    public void Dispose()
    {
        try
        {
            if (path is not null && File.Exists(path) && File.ReadAllText(path) == written)
            {
                File.Delete(path);
            }
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            // The next start overwrites it.
        }
    }

    private static bool HoldsPort(string file)
    {
        using var content = new StreamReader(file);
        var beginning = new char[MaxLength + 1];
        var length = content.ReadBlock(beginning);
        return length <= MaxLength && beginning.AsSpan(0, length).TrimEnd('\n').IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private void Try(Action<string> change)
    {
        try
        {
            if (path is not null)
            {
                change(path);
            }
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOptionException($"--port-file: {closed.Message}");
        }
    }
}

using System.Globalization;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server;

/// <summary>
/// The file of <c>--port-file</c>. It exists while the server listens and contains the port, so that a script can read
/// a port that the system has chosen.
/// </summary>
/// <param name="path">The file, or null.</param>
internal sealed class PortFile(string? path) : IDisposable
{
    /// <summary>The length of the largest port and a line feed.</summary>
    private const int MaxLength = 6;

    private string content = "";

    /// <summary>
    /// Deletes the file of an emulator that was killed, so that no script reads an old port. Also deletes an empty
    /// file, such as one of mktemp.
    /// </summary>
    /// <exception cref="UnusableOptionException">
    /// The file cannot be deleted, or it does not contain a port.
    /// </exception>
    public void DeleteOld() => Try(file =>
    {
        if (File.Exists(file) && !ContainsPort(file))
        {
            throw new UnusableOptionException(
                $"--port-file: {file} exists and does not contain a port. Choose another file.");
        }

        File.Delete(file);
    });

    /// <summary>Writes the port. A reader sees the complete content or no file.</summary>
    /// <exception cref="UnusableOptionException">The file cannot be written.</exception>
    public void Write(int port) => Try(file =>
    {
        content = string.Create(CultureInfo.InvariantCulture, $"{port}\n");
        var temporary = $"{file}.next";
        File.WriteAllText(temporary, content);
        File.Move(temporary, file, overwrite: true);
    });

    /// <summary>Deletes the file, unless another emulator has written its port to it.</summary>
    public void Dispose()
    {
        try
        {
            if (path is not null && File.Exists(path) && File.ReadAllText(path) == content)
            {
                File.Delete(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next start overwrites it.
        }
    }

    private static bool ContainsPort(string file)
    {
        using var reader = new StreamReader(file);
        var start = new char[MaxLength + 1];
        var length = reader.ReadBlock(start);
        return length <= MaxLength && start.AsSpan(0, length).TrimEnd('\n').IndexOfAnyExceptInRange('0', '9') < 0;
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOptionException($"--port-file: {exception.Message}");
        }
    }
}

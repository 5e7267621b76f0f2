using System.Globalization;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server;

/// <summary>
/// The file of <c>--port-file</c>: it exists while the server listens and holds the port, so that a script finds a port that the
/// system chose.
/// </summary>
/// <param name="path">The file; null for none.</param>
internal sealed class PortFile(string? path) : IDisposable
{
    private string written = "";

    /// <summary>Deletes what an emulator that was killed has left, before anybody can take it for this one's port.</summary>
    /// <exception cref="UnusableOptionException">The file cannot be deleted.</exception>
    public void DeleteOld() => Try(File.Delete);

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

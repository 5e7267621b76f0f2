namespace Ecs.Emulator.Control.State;

/// <summary>Reads and replaces a file that holds secrets.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The permission bits that a new file takes over from the one it replaces.</summary>
    private const UnixFileMode Permissions = OwnerOnly | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The file that a path leads to: the target of a symbolic link, which may not exist yet.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Resolve(string path)
    {
        // Of a link that is given without its folder, .NET looks for a relative target in the root folder.
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null
            ? full
            : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    /// <summary>The content of a file; null if there is no file.</summary>
    /// <exception cref="IOException">It cannot be read, or is not a regular file.</exception>
    public static byte[]? Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("It is a folder.");
        }

        if (!File.Exists(path))
        {
            return null;
        }

        // A pipe that is opened for reading alone would wait for a writer.
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        if (!file.CanSeek)
        {
            throw new IOException("It is not a regular file.");
        }

        if (file.Length is 0 or > int.MaxValue)
        {
            throw new IOException(
                file.Length == 0 ? "It is empty, or not a regular file." : "It is larger than 2 GiB.");
        }

        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    /// <summary>
    /// Replaces the file in one step. The new file has the permissions of the old one; if there was none, only its
    /// owner can read it.
    /// </summary>
    /// <exception cref="IOException">It cannot be written; the old one is as it was.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        // Created exclusively, so that it is never another file that a link of this name leads to.
        var draft = $"{path}.next";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(draft, options))
        {
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path) & Permissions);
            }

            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}

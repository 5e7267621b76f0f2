namespace Ecs.Emulator.Control.StateFiles;

/// <summary>Reads and replaces a file that contains secrets.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The permission bits that a new file gets from the file that it replaces.</summary>
    private const UnixFileMode Permissions = OwnerOnly | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The target of a symbolic link, which may not exist yet, or the path itself.</summary>
    /// <exception cref="IOException">The links form a cycle.</exception>
    public static string Resolve(string path)
    {
        // Without a folder in the path, .NET would resolve a relative target from the root folder.
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null
            ? full
            : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    /// <summary>The content of a file; null if it does not exist.</summary>
    /// <exception cref="IOException">The file cannot be read, or is not a regular file.</exception>
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

        // Opening a pipe only for reading would block until another process writes.
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
    /// Replaces the file atomically. The new file has the permissions of the old one; without an old one, only the
    /// owner can read it.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written; the old one is unchanged.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        // The file is created exclusively, so that a link of this name cannot redirect the write.
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

using System.Security.Cryptography;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Makes one emulator the owner of a state file: a locked file beside it. Anybody can delete a locked file, and another
/// emulator would then lock one of its own. So the owner sets a random time of last write on its lock file, and looks
/// for it before each write of the state file.
/// </summary>
internal sealed class StateFileLock : IDisposable
{
    private const int MaxAttempts = 10;

    /// <summary>
    /// How .NET says that a lock is held: EWOULDBLOCK of Linux and of macOS, and Windows' sharing violation.
    /// </summary>
    private static readonly int[] HeldResults = [11, 35, unchecked((int)0x80070020)];

    private readonly string path;
    private FileStream file;
    private DateTime mark;
    private InvalidDocumentException? lost;

    private StateFileLock(string path)
    {
        this.path = path;
        (file, mark) = Lock(path);
    }

    /// <summary>Becomes the owner of the state file.</summary>
    /// <exception cref="InvalidDocumentException">Another emulator is.</exception>
    /// <exception cref="IOException">The lock file cannot be created.</exception>
    public static StateFileLock Acquire(string stateFile) => new($"{stateFile}.lock");

    /// <summary>
    /// Checks that this emulator still owns the state file. A lock file that was deleted is created again.
    /// </summary>
    /// <exception cref="InvalidDocumentException">
    /// Another emulator has owned it since. It is not owned again after that: its content is no longer known.
    /// </exception>
    /// <exception cref="IOException">The lock file cannot be created.</exception>
    public void Check()
    {
        if (lost is not null)
        {
            throw lost;
        }

        if (IsMarked(path, mark))
        {
            return;
        }

        try
        {
            var (newFile, newMark) = Lock(path);
            file.Dispose();
            (file, mark) = (newFile, newMark);
        }
        catch (InvalidDocumentException taken)
        {
            lost = taken;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // First the file, then the lock on it: an emulator that locks a file that was deleted meanwhile finds no mark,
        // and tries again.
        if (IsMarked(path, mark))
        {
            File.Delete(path);
        }

        file.Dispose();
    }

    private static bool IsMarked(string path, DateTime mark) =>
        File.Exists(path) && File.GetLastWriteTimeUtc(path) == mark;

    private static (FileStream File, DateTime Mark) Lock(string path)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var file = Open(path);
            File.SetLastWriteTimeUtc(
                file.SafeFileHandle, DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue)));
            var mark = File.GetLastWriteTimeUtc(file.SafeFileHandle);
            if (IsMarked(path, mark))
            {
                return (file, mark);
            }

            file.Dispose();
        }

        throw new IOException($"The lock file {path} is deleted each time it is created.");
    }

    private static FileStream Open(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new IOException($"The lock file {path} is a symbolic link.");
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new FileStream(path, options);
        }
        catch (IOException held) when (HeldResults.Contains(held.HResult))
        {
            var problem = $"Another emulator is using it: the lock file {path} is held. "
                + "Stop that emulator, or choose another file.";
            throw new InvalidDocumentException([new Problem("", problem)]);
        }
    }
}

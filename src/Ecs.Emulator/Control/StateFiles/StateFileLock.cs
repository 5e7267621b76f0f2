using System.Security.Cryptography;

namespace Ecs.Emulator.Control.StateFiles;

/// <summary>
/// A lock file next to a state file, which makes one emulator its owner. The lock file can be deleted while it is
/// locked, and another emulator could then lock a new one. The owner therefore sets a random last-write time on its
/// lock file, and checks it before each write of the state file.
/// </summary>
internal sealed class StateFileLock : IDisposable
{
    private const int MaxAttempts = 10;

    /// <summary>
    /// The error codes of a lock that is held: EWOULDBLOCK of Linux and macOS, and the sharing violation of Windows.
    /// </summary>
    private static readonly int[] LockHeldErrors = [11, 35, unchecked((int)0x80070020)];

    private readonly string path;
    private FileStream file;
    private DateTime mark;
    private InvalidDocumentException? lost;

    private StateFileLock(string path)
    {
        this.path = path;
        (file, mark) = Lock(path);
    }

    /// <exception cref="InvalidDocumentException">Another emulator owns the state file.</exception>
    /// <exception cref="IOException">The lock file cannot be created.</exception>
    public static StateFileLock Acquire(string stateFile) => new($"{stateFile}.lock");

    /// <summary>
    /// Checks that this emulator still owns the state file. A lock file that was deleted is created again.
    /// </summary>
    /// <exception cref="InvalidDocumentException">
    /// Another emulator was the owner in the meantime. The content can have changed, so this emulator cannot become the
    /// owner again.
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

    public void Dispose()
    {
        // The file is deleted before it is unlocked. An emulator that locks the deleted file does not find its mark,
        // and retries.
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
        catch (IOException held) when (LockHeldErrors.Contains(held.HResult))
        {
            var problem = $"Another emulator is using it: the lock file {path} is held. "
                + "Stop that emulator, or choose another file.";
            throw new InvalidDocumentException([new Problem("", problem)]);
        }
    }
}

using System.Globalization;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Images;

namespace Ecs.Emulator.Domain.Rules.Images;

/// <summary>Preconditions for the use of images.</summary>
internal static class ImageRules
{
    /// <summary>The size of a system disk with the image, which must fit the image.</summary>
    /// <param name="size">The requested size; null for the default.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.SystemDiskTooSmall"/>.</exception>
    public static int RequireSystemDiskSize(Image image, int? size) =>
        size < image.Size
            ? throw new RefusedException(
                Refusal.SystemDiskTooSmall, image.Size.ToString(CultureInfo.InvariantCulture))
            : size ?? Math.Max(Disk.DefaultSize, image.Size);
}

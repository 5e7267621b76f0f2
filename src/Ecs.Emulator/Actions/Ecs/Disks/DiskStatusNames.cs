namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class DiskStatusNames
{
    public static string Of(DiskStatus status) => status == DiskStatus.InUse ? "In_use" : status.ToString();
}

namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>The hours of the day in which a host may be maintained. The end may be on the next day.</summary>
/// <param name="StartHour">0 to 23.</param>
/// <param name="EndHour">0 to 23, different from the start.</param>
internal readonly record struct MaintenanceWindow(int StartHour, int EndHour);

using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Signing;

/// <summary>How often an account has called each action in each region in the emulator's present minute.</summary>
internal sealed class CallRates
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Action, string Region), int> counts = [];
    private long minute;

    /// <summary>Counts a call.</summary>
    /// <exception cref="ApiException">It is one too many; with the time until the next minute begins.</exception>
    public void Count(string action, string region, int limit, DateTimeOffset now)
    {
        var thisMinute = now.UtcTicks / TimeSpan.TicksPerMinute;
        lock (gate)
        {
            if (thisMinute != minute)
            {
                minute = thisMinute;
                counts.Clear();
            }

            var count = counts.GetValueOrDefault((action, region));
            if (count >= limit)
            {
                throw new ApiException(CallerErrors.ThrottlingUser)
                {
                    RetryAfter = TimeSpan.FromTicks(TimeSpan.TicksPerMinute - (now.UtcTicks % TimeSpan.TicksPerMinute)),
                };
            }

            counts[(action, region)] = count + 1;
        }
    }
}

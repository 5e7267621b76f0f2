using System.Runtime.CompilerServices;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Errors;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Throttling;

/// <summary>Limits the calls of each account per action, region and minute, if the options set a limit.</summary>
internal sealed class RateLimiter(EmulatorClock clock, IOptions<EcsEmulatorOptions> options)
{
    /// <summary>The counts are removed together with their account.</summary>
    private readonly ConditionalWeakTable<Account, CallCounts> counts = [];

    private readonly int? limit = options.Value.Throttle;

    /// <exception cref="ApiException">The call exceeds the limit.</exception>
    public void Count(CallContext call)
    {
        if (limit is { } value)
        {
            counts.GetValue(call.Account!, static _ => new CallCounts())
                .Count(call.Action!.FullName, RegionOf(call), value, clock.GetUtcNow());
        }
    }

    /// <summary>Empty for unknown regions, so that a client cannot create any number of counters.</summary>
    private static string RegionOf(CallContext call) =>
        call.Parameters.Find("RegionId") is { } region && call.Account!.HasRegion(new RegionId(region)) ? region : "";

    /// <summary>The calls of an account in the current minute of the emulator's clock.</summary>
    private sealed class CallCounts
    {
        private readonly Lock gate = new();
        private readonly Dictionary<(string Action, string Region), int> counts = [];
        private long minute;

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
                        RetryAfter = TimeSpan.FromTicks(
                            TimeSpan.TicksPerMinute - (now.UtcTicks % TimeSpan.TicksPerMinute)),
                    };
                }

                counts[(action, region)] = count + 1;
            }
        }
    }
}

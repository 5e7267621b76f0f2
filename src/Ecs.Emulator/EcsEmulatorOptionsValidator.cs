using System.Globalization;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator;

internal sealed class EcsEmulatorOptionsValidator : IValidateOptions<EcsEmulatorOptions>
{
    public ValidateOptionsResult Validate(string? name, EcsEmulatorOptions options)
    {
        List<string> failures =
        [
            .. Range(
                nameof(options.AvailableEniIpLimit),
                options.AvailableEniIpLimit,
                1,
                EcsEmulatorOptions.MaxAvailableEniIpLimit),
            .. options.Throttle is { } throttle ? Range(nameof(options.Throttle), throttle, 1, int.MaxValue) : [],
            .. Range(
                nameof(options.TransitionDelay),
                options.TransitionDelay,
                TimeSpan.Zero,
                EcsEmulatorOptions.MaxTransitionDelay),
            .. Range(nameof(options.JournalSize), options.JournalSize, 0, EcsEmulatorOptions.MaxJournalSize),
            .. Range(nameof(options.JournalMemory), options.JournalMemory, 1, EcsEmulatorOptions.MaxJournalMemory),
            .. Range(nameof(options.MaxAccounts), options.MaxAccounts, 1, EcsEmulatorOptions.MaxMaxAccounts),
            .. Range(
                nameof(options.MaxDocumentSize), options.MaxDocumentSize, 1, EcsEmulatorOptions.MaxMaxDocumentSize),
            .. PublicRegion(nameof(options.Region), options.Region),
            .. NotEmpty(nameof(options.StateFile), options.StateFile),
            .. NotEmpty(nameof(options.BrowserPage), options.BrowserPage),
            .. NotEmpty(nameof(options.MetadataInstance), options.MetadataInstance),
            .. HostNames(nameof(options.AllowedHosts), options.AllowedHosts),
        ];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Range<T>(string option, T value, T minimum, T maximum)
        where T : IComparable<T>
    {
        if (value.CompareTo(minimum) < 0 || value.CompareTo(maximum) > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{option} is {value}; it must be from {minimum} to {maximum}.");
        }
    }

    private static IEnumerable<string> PublicRegion(string option, string? id)
    {
        if (id is null || PublicRegions.Find(new RegionId(id)) is null)
        {
            yield return $"{option} is {id ?? "null"}; it must be the id of a public region, such as cn-hangzhou.";
        }
    }

    private static IEnumerable<string> NotEmpty(string option, string? value)
    {
        if (value is { Length: 0 })
        {
            yield return $"{option} is empty; it must be null or a text.";
        }
    }

    private static IEnumerable<string> HostNames(string option, IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return [$"{option} is null; it must be a list, which may be empty."];
        }

        return names.Where(name => string.IsNullOrWhiteSpace(name) || name.Contains(':', StringComparison.Ordinal))
            .Select(name => $"{option} has \"{name}\"; it must be a host name without a port, *.name or *.");
    }
}

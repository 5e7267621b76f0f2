using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static partial class InstanceParameters
{
    public const int MaxInstances = 100;

    private const int MaxUserData = 32 * 1024;

    private const int MaxBase64 = (MaxUserData + 2) / 3 * 4;

    public static readonly Parameter<ImmutableArray<InstanceId>> InstanceIdList = Declare.IdList<InstanceId>(
        "InstanceId",
        "The IDs of the instances.",
        "i-myinstance",
        MaxInstances,
        inSample: true);

    public static readonly Parameter<bool?> DryRun = Declare.Boolean(
        "DryRun", "Whether to only check the request. The response is an error in any case.");

    public static readonly Parameter<string?> InstanceName = Declare.Text(
        "InstanceName",
        "The name of the instance: 2 to 128 characters, the first a letter.",
        text => IsName(text) ? null : InstanceParameterErrors.NameMalformed,
        maxLength: 128);

    public static readonly Parameter<string?> Description = Declare.Text(
        "Description",
        "The description of the instance: 2 to 256 characters that do not begin with http:// or https://.",
        text => text.Length >= 2 && !IsLink(text) ? null : InstanceParameterErrors.DescriptionMalformed,
        maxLength: 256);

    public static readonly Parameter<string?> HostName = Declare.Text(
        "HostName",
        "The host name of the instance: 2 to 64 letters, digits, periods and hyphens.",
        text => HostNameForm().IsMatch(text) ? null : InstanceParameterErrors.HostNameMalformed,
        maxLength: 64);

    public static readonly Parameter<string?> UserData = Declare.Text(
        "UserData",
        "The user data of the instance: up to 32 KB, Base64-encoded.",
        text => text.Length > MaxBase64 ? InstanceParameterErrors.UserDataTooLong
            : System.Buffers.Text.Base64.IsValid(text) ? null : InstanceParameterErrors.UserDataNotBase64);

    public static readonly Parameter<bool?> DeletionProtection = Declare.Boolean(
        "DeletionProtection", "Whether the instance cannot be deleted.");

    public static readonly Parameter<string?> CreditSpecification = Declare.OneOf(
        "CreditSpecification", "The performance mode of a burstable instance.", ["Standard", "Unlimited"]);

    public static readonly Parameter<DateTimeOffset?> AutoReleaseTime = Declare.Optional(
        "AutoReleaseTime",
        (_, text) => Time(text) ?? throw new ApiException(InstanceParameterErrors.AutoReleaseTimeMalformed),
        "The time at which the instance is released, UTC, such as 2018-01-01T00:00:00Z. It must not be in the past.");

    public static readonly Parameter<bool?> Force = Declare.Boolean(
        "Force", "Whether to release a Running instance. Default: false.");

    public static readonly Parameter<bool?> TerminateSubscription = Declare.Boolean(
        "TerminateSubscription", "Whether to release a subscription instance before it expires. Default: false.");

    /// <summary>Responses show Not-applicable for running instances; clients may send it back.</summary>
    public static readonly Parameter<StoppedMode?> StoppedMode = Declare.OneOf<StoppedMode>(
        "StoppedMode",
        "Whether the stopped instance is billed. Default, and meaning of Not-applicable: KeepCharging.",
        ("KeepCharging", Domain.Resources.Instances.StoppedMode.KeepCharging),
        ("StopCharging", Domain.Resources.Instances.StoppedMode.StopCharging),
        ("Not-applicable", null));

    public static readonly Parameter<bool?> ForceStop = Declare.Boolean(
        "ForceStop",
        "Whether to force the instance to stop. This also ends a shutdown that hangs. Default: false.");

    /// <summary>True for SuccessFirst.</summary>
    public static readonly Parameter<bool?> BatchOptimization = Declare.OneOf<bool>(
        "BatchOptimization",
        "AllTogether: an error of one instance fails the call. SuccessFirst: the response contains the error of each "
        + "instance that is not changed.",
        ("AllTogether", false),
        ("SuccessFirst", true));

    /// <summary><c>yyyy-MM-ddTHH:mm:ssZ</c>, with or without seconds; null for other texts.</summary>
    public static DateTimeOffset? Time(string text) => DateTimeOffset.TryParseExact(
        text,
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out var time) ? time : null;

    /// <summary>Without a check of the maximum length.</summary>
    public static bool IsName(string text) => text.Length >= 2 && char.IsLetter(text[0]) && !IsLink(text);

    private static bool IsLink(string text) => Values.IsLink(text, StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9]|[.-](?=[A-Za-z0-9])){1,63}$")]
    private static partial Regex HostNameForm();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>Parameters that several actions on instances have.</summary>
internal static partial class InstanceParameters
{
    /// <summary>The most instances that one call may name.</summary>
    public const int MaxInstances = 100;

    /// <summary>The most bytes of user data.</summary>
    private const int MaxUserData = 32 * 1024;

    private const string NotApplicable = "Not-applicable";

    private const int MaxBase64 = (MaxUserData + 2) / 3 * 4;

    public static readonly Parameter<InstanceId> InstanceId = Declare.Required(
        "InstanceId",
        (name, text) => new InstanceId(Values.Text(name, text)),
        "The ID of the instance.",
        "i-myinstance");

    public static readonly Parameter<ImmutableArray<InstanceId>> InstanceIdList = Declare.List(
        "InstanceId",
        (name, text) => new InstanceId(Values.Text(name, text)),
        "The IDs of the instances.",
        "i-myinstance",
        MaxInstances,
        inSample: true);

    public static readonly Parameter<bool?> DryRun = Declare.Boolean(
        "DryRun", "Only asks whether the call would be done: the answer is an error either way.");

    public static readonly Parameter<string?> InstanceName = Text(
        "InstanceName",
        "The name of the instance: 2 to 128 characters, the first a letter.",
        128,
        text => IsName(text) ? null : InstanceParameterErrors.NameMalformed);

    public static readonly Parameter<string?> Description = Text(
        "Description",
        "The description of the instance: 2 to 256 characters that do not begin with http:// or https://.",
        256,
        text => text.Length >= 2 && !IsLink(text) ? null : InstanceParameterErrors.DescriptionMalformed);

    public static readonly Parameter<string?> HostName = Text(
        "HostName",
        "What the instance calls itself: 2 to 64 letters, digits, dots and hyphens.",
        64,
        text => HostNameForm().IsMatch(text) ? null : InstanceParameterErrors.HostNameMalformed);

    public static readonly Parameter<string?> UserData = Text(
        "UserData",
        "What the instance finds at its first start: up to 32 KB, in base64.",
        int.MaxValue,
        text => text.Length > MaxBase64 ? InstanceParameterErrors.UserDataTooLong
            : System.Buffers.Text.Base64.IsValid(text) ? null : InstanceParameterErrors.UserDataNotBase64);

    public static readonly Parameter<bool?> DeletionProtection = Declare.Boolean(
        "DeletionProtection", "Whether the instance cannot be deleted.");

    public static readonly Parameter<string?> CreditSpecification = Choice(
        "CreditSpecification", "The credits of a burstable instance.", ["Standard", "Unlimited"]);

    public static readonly Parameter<DateTimeOffset?> AutoReleaseTime = new(parameters =>
        parameters.Find("AutoReleaseTime") is not { } text ? null
            : Time(text) ?? throw new ApiException(InstanceParameterErrors.AutoReleaseTimeMalformed))
    {
        Name = "AutoReleaseTime",
        Description = "When the instance is to be released, UTC: 2018-01-01T00:00:00Z. Not in the past.",
    };

    public static readonly Parameter<bool?> Force = Declare.Boolean(
        "Force", "Whether a Running instance is deleted too. Default: false.");

    public static readonly Parameter<bool?> TerminateSubscription = Declare.Boolean(
        "TerminateSubscription", "Whether an instance that is paid in advance is deleted before it expires. Default: false.");

    /// <summary>A running instance shows Not-applicable, which says nothing when it is sent back.</summary>
    public static readonly Parameter<StoppedMode?> StoppedMode = new(parameters => parameters.Find("StoppedMode") switch
    {
        null or NotApplicable => null,
        "KeepCharging" => Domain.Instances.StoppedMode.KeepCharging,
        "StopCharging" => Domain.Instances.StoppedMode.StopCharging,
        _ => throw ApiException.InvalidParameter(
            "StoppedMode", $"Valid values: KeepCharging, StopCharging, {NotApplicable}."),
    })
    {
        Name = "StoppedMode",
        Description = "What the stopped instance costs. Default, and meaning of Not-applicable: KeepCharging.",
        AllowedValues = ["KeepCharging", "StopCharging", NotApplicable],
    };

    public static readonly Parameter<bool?> ForceStop = Declare.Boolean(
        "ForceStop",
        "Whether the power is cut instead of shutting down: that also ends a shutdown that does not end. Default: "
        + "false.");

    /// <summary>Whether a batch is all or nothing, which is false here, or does what can be done.</summary>
    public static readonly Parameter<bool?> BatchOptimization = new(parameters => parameters.Find("BatchOptimization") switch
    {
        null => null,
        "AllTogether" => false,
        "SuccessFirst" => true,
        _ => throw ApiException.InvalidParameter("BatchOptimization", "Valid values: AllTogether, SuccessFirst."),
    })
    {
        Name = "BatchOptimization",
        Description = "AllTogether: one instance that is refused fails the call. SuccessFirst: the answer says which were refused.",
        AllowedValues = ["AllTogether", "SuccessFirst"],
    };

    /// <summary>What the actions that need an instance in certain states can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> StateErrors =
    [
        .. EcsErrorSets.OfEveryAction,
        InstanceErrors.NotFound, InstanceErrors.LockedForSecurity,
        InstanceErrors.StateNotAllowed,
    ];

    /// <summary>What starting, stopping and rebooting can answer, which name the states.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> PowerErrors =
    [
        .. EcsErrorSets.OfEveryAction,
        InstanceErrors.NotFound, InstanceErrors.LockedForSecurity,
        InstanceErrors.PowerStateNotAllowed, NetworkInterfaceErrors.TaskInProgress,
        RequestErrors.DryRunOperation,
    ];

    /// <summary>The same, where the action can be asked what it would do.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> DryRunStateErrors = [.. StateErrors, RequestErrors.DryRunOperation];

    /// <summary>The same for actions on several instances, which call a dry run by another name.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> BatchErrors = [.. StateErrors, RequestErrors.DryRunSuccess];

    /// <summary>What starting, stopping and rebooting several instances can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> BatchPowerErrors =
        [.. PowerErrors.Except([RequestErrors.DryRunOperation]), RequestErrors.DryRunSuccess];

    /// <summary>What a deletion can answer beside.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> DeletionErrors =
    [
        InstanceErrors.Initializing, InstanceErrors.DeletionProtected,
        InstanceErrors.ChargeTypeViolation,
    ];

    /// <summary>What joining groups can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> GroupErrors =
    [
        SecurityGroupErrors.NotFound, SecurityGroupErrors.InstanceVpcMismatch,
        SecurityGroupErrors.NotInVpc, InstanceErrors.TooManySecurityGroups,
        InstanceErrors.SecurityGroupTypesMixed, SecurityGroupErrors.Full,
    ];

    /// <summary>What a name or another text of an instance can get.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> TextErrors =
    [
        InstanceParameterErrors.NameMalformed, InstanceParameterErrors.DescriptionMalformed,
        InstanceParameterErrors.HostNameMalformed, InstanceParameterErrors.UserDataNotBase64, InstanceParameterErrors.UserDataTooLong,
    ];

    /// <summary>The time that a parameter names, which must not be past.</summary>
    /// <exception cref="ApiException">It is past.</exception>
    public static DateTimeOffset? FutureTime(CallContext call, Parameter<DateTimeOffset?> parameter) =>
        call.Get(parameter) is not { } time ? null
            : time > call.State.Now ? time
            : throw new ApiException(InstanceParameterErrors.AutoReleaseTimeMalformed);

    /// <summary>A time of the service: <c>yyyy-MM-ddTHH:mm:ssZ</c>, with or without seconds.</summary>
    public static DateTimeOffset? Time(string text) => DateTimeOffset.TryParseExact(
        text,
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out var time) ? time : null;

    /// <summary>One of a few words; may be absent.</summary>
    public static Parameter<string?> Choice(
        string name, string description, IReadOnlyList<string> words, ErrorDefinition? otherwise = null) =>
        new(parameters => parameters.Find(name) switch
        {
            null => null,
            { } text when words.Contains(text) => text,
            _ when otherwise is not null => throw new ApiException(otherwise),
            _ => throw ApiException.InvalidParameter(name, $"Valid values: {string.Join(", ", words)}."),
        })
        {
            Name = name,
            Description = description,
            AllowedValues = words,
        };

    /// <summary>One of the names of an enumeration, with an error of its own for what is none; may be absent.</summary>
    public static Parameter<T?> OneOf<T>(string name, string description, ErrorDefinition otherwise)
        where T : struct, Enum =>
        new(parameters => parameters.Find(name) switch
        {
            null => null,
            { } text when Enum.GetNames<T>().Contains(text) => Enum.Parse<T>(text),
            _ => throw new ApiException(otherwise),
        })
        {
            Name = name,
            Description = description,
            AllowedValues = Enum.GetNames<T>(),
        };

    /// <summary>A whole number of a range, with an error of its own for other values; may be absent.</summary>
    public static Parameter<int?> Integer(
        string name, string description, int minimum, int maximum, ErrorDefinition otherwise) =>
        new(parameters => parameters.Find(name) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= minimum
                && number <= maximum
                ? number
                : throw new ApiException(otherwise))
        {
            Name = name,
            Description = description,
            Type = ParameterType.Integer,
            Minimum = minimum,
            Maximum = maximum,
        };

    /// <summary>Whether a name begins with a letter and is no link; how long it may be is said elsewhere.</summary>
    public static bool IsName(string text) => text.Length >= 2 && char.IsLetter(text[0]) && !IsLink(text);

    /// <summary>Whether a text begins as a link does.</summary>
    public static bool IsLink(string text) =>
        text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal);

    private static Parameter<string?> Text(
        string name, string description, int maxLength, Func<string, ErrorDefinition?> problem) =>
        new(parameters => parameters.Find(name) is not { } text ? null
            : problem(Values.Text(name, text, maxLength)) is { } error ? throw new ApiException(error) : text)
        {
            Name = name,
            Description = description,
        };

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9]|[.-](?=[A-Za-z0-9])){1,63}$")]
    private static partial Regex HostNameForm();
}

using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Places;

/// <summary>
/// Every zone offers all resources for all billing methods, so these parameters are checked but do not filter.
/// </summary>
internal static class PlaceParameters
{
    public static readonly Parameter<string?> AcceptLanguage = OneOf(
        "AcceptLanguage",
        "The language of the names: zh-CN (default) or zh-TW for Chinese; en-US, ja, fr, de and ko get English.",
        PlaceErrors.LanguageNotFound,
        ["zh-CN", "zh-TW", "en-US", "ja", "fr", "de", "ko"]);

    public static readonly Parameter<string?> InstanceChargeType = OneOf(
        "InstanceChargeType",
        "The billing method: PrePaid, PostPaid, SpotWithPriceLimit "
        + "or SpotAsPriceGo. Every region and zone supports all of them.",
        InstanceParameterErrors.ChargeTypeNotFound,
        ["PrePaid", "PostPaid", "SpotWithPriceLimit", "SpotAsPriceGo"]);

    public static readonly Parameter<string?> SpotStrategy = OneOf(
        "SpotStrategy",
        "The bidding policy of pay-as-you-go instances: NoSpot, SpotWithPriceLimit or SpotAsPriceGo. Every region "
        + "and zone supports all of them.",
        PlaceErrors.SpotStrategyInvalid,
        ["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"]);

    public static readonly Parameter<string?> ResourceType = OneOf(
        "ResourceType",
        "The type of resource. Default: instance. Every region offers all of them.",
        TagErrors.ResourceTypeNotFound,
        [
            "instance", "disk", "reservedinstance", "volume", "snapshot", "image", "securitygroup", "eni", "ddh",
            "ddhcluster",
            "keypair", "launchtemplate",
        ]);

    /// <summary>Declares no allowed values, because each parameter has its own error for other texts.</summary>
    private static Parameter<string?> OneOf(
        string name, string description, ErrorDefinition unknown, params IReadOnlyList<string> values) =>
        Declare.Text(name, description, text => values.Contains(text) ? null : unknown, Values.MaxTextLength);
}

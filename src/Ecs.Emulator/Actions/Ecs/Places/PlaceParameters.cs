using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Places;

/// <summary>Parameters of the actions on regions and zones. Every zone offers all there is, however it is paid for.</summary>
internal static class PlaceParameters
{
    public static readonly Parameter<string?> AcceptLanguage = Text(
        "AcceptLanguage",
        "The language of the names: zh-CN (default) or zh-TW for Chinese; en-US, ja, fr, de and ko get English.",
        PlaceErrors.LanguageNotFound,
        ["zh-CN", "zh-TW", "en-US", "ja", "fr", "de", "ko"]);

    public static readonly Parameter<string?> InstanceChargeType = Text(
        "InstanceChargeType",
        "How instances are paid for: PrePaid, PostPaid, SpotWithPriceLimit or SpotAsPriceGo. Every place offers all of them.",
        InstanceParameterErrors.ChargeTypeNotFound,
        ["PrePaid", "PostPaid", "SpotWithPriceLimit", "SpotAsPriceGo"]);

    public static readonly Parameter<string?> SpotStrategy = Text(
        "SpotStrategy",
        "How pay-as-you-go instances are bid for: NoSpot, SpotWithPriceLimit or SpotAsPriceGo. Every place offers all of them.",
        PlaceErrors.SpotStrategyInvalid,
        ["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"]);

    public static readonly Parameter<string?> ResourceType = Text(
        "ResourceType",
        "The type of resource that is to be offered, instance by default. Every region offers all of them.",
        TagErrors.ResourceTypeNotFound,
        [
            "instance", "disk", "reservedinstance", "volume", "snapshot", "image", "securitygroup", "eni", "ddh", "ddhcluster",
            "keypair", "launchtemplate",
        ]);

    /// <summary>A text that must be one of these; what is another has its own error, so the values are not declared.</summary>
    private static Parameter<string?> Text(string name, string description, ErrorDefinition unknown, string[] values) =>
        new(parameters => parameters.Find(name) is not { } text ? null
            : values.Contains(Values.Text(name, text)) ? text
            : throw new ApiException(unknown))
        {
            Name = name,
            Description = description,
        };
}

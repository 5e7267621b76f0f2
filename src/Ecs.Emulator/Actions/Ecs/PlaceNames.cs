using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>What people call regions and zones: in Chinese, or in English for every other language.</summary>
internal static class PlaceNames
{
    /// <summary>The language of a call that names none.</summary>
    public const string Chinese = "zh-CN";

    private static readonly Dictionary<string, (string English, string Chinese)> Regions = new(StringComparer.Ordinal)
    {
        ["cn-qingdao"] = ("China (Qingdao)", "华北1（青岛）"),
        ["cn-beijing"] = ("China (Beijing)", "华北2（北京）"),
        ["cn-zhangjiakou"] = ("China (Zhangjiakou)", "华北3（张家口）"),
        ["cn-huhehaote"] = ("China (Hohhot)", "华北5（呼和浩特）"),
        ["cn-wulanchabu"] = ("China (Ulanqab)", "华北6（乌兰察布）"),
        ["cn-hangzhou"] = ("China (Hangzhou)", "华东1（杭州）"),
        ["cn-shanghai"] = ("China (Shanghai)", "华东2（上海）"),
        ["cn-shenzhen"] = ("China (Shenzhen)", "华南1（深圳）"),
        ["cn-chengdu"] = ("China (Chengdu)", "西南1（成都）"),
        ["cn-hongkong"] = ("China (Hong Kong)", "中国香港"),
        ["ap-southeast-1"] = ("Singapore", "新加坡"),
        ["ap-northeast-1"] = ("Japan (Tokyo)", "日本（东京）"),
        ["eu-central-1"] = ("Germany (Frankfurt)", "德国（法兰克福）"),
        ["us-west-1"] = ("US (Silicon Valley)", "美国（硅谷）"),
        ["us-east-1"] = ("US (Virginia)", "美国（弗吉尼亚）"),
    };

    /// <summary>The name of a region; its id where it has none here.</summary>
    public static string Of(RegionId region, string language) =>
        !Regions.TryGetValue(region.Value, out var names) ? region.Value
        : IsChinese(language) ? names.Chinese
        : names.English;

    /// <summary>The name of a zone: its region's, and the letter with which the id goes on behind that of the region.</summary>
    public static string Of(RegionId region, ZoneId zone, string language)
    {
        var letter = zone.Value.StartsWith(region.Value, StringComparison.Ordinal)
            ? zone.Value[region.Value.Length..].TrimStart('-').ToUpperInvariant()
            : zone.Value;
        return IsChinese(language) ? $"{Of(region, language)} 可用区{letter}" : $"{Of(region, language)} Zone {letter}";
    }

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.Ordinal);
}

namespace Ecs.Emulator.Actions.Ecs.Places;

/// <summary>The names of regions and zones, in Chinese or in English.</summary>
internal static class PlaceNames
{
    /// <summary>The default language.</summary>
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
        ["cn-nanjing"] = ("China (Nanjing - Local Region)", "华东5（南京-本地地域）"),
        ["cn-fuzhou"] = ("China (Fuzhou - Local Region)", "华东6（福州-本地地域）"),
        ["cn-wuhan-lr"] = ("China (Wuhan - Local Region)", "华中1（武汉-本地地域）"),
        ["cn-zhongwei"] = ("China (Zhongwei)", "中卫"),
        ["cn-heyuan"] = ("China (Heyuan)", "华南2（河源）"),
        ["cn-guangzhou"] = ("China (Guangzhou)", "华南3（广州）"),
        ["cn-shenzhen"] = ("China (Shenzhen)", "华南1（深圳）"),
        ["cn-chengdu"] = ("China (Chengdu)", "西南1（成都）"),
        ["cn-hongkong"] = ("China (Hong Kong)", "中国香港"),
        ["ap-southeast-1"] = ("Singapore", "新加坡"),
        ["ap-southeast-3"] = ("Malaysia (Kuala Lumpur)", "马来西亚（吉隆坡）"),
        ["ap-southeast-5"] = ("Indonesia (Jakarta)", "印度尼西亚（雅加达）"),
        ["ap-southeast-6"] = ("Philippines (Manila)", "菲律宾（马尼拉）"),
        ["ap-southeast-7"] = ("Thailand (Bangkok)", "泰国（曼谷）"),
        ["ap-southeast-8"] = ("Malaysia (Johor)", "马来西亚（柔佛）"),
        ["ap-northeast-2"] = ("South Korea (Seoul)", "韩国（首尔）"),
        ["ap-northeast-1"] = ("Japan (Tokyo)", "日本（东京）"),
        ["eu-central-1"] = ("Germany (Frankfurt)", "德国（法兰克福）"),
        ["eu-west-1"] = ("UK (London)", "英国（伦敦）"),
        ["me-east-1"] = ("UAE (Dubai)", "阿联酋（迪拜）"),
        ["me-central-1"] = ("Saudi Arabia (Riyadh - Partner Region)", "沙特（利雅得）- 合作伙伴运营"),
        ["na-south-1"] = ("Mexico", "墨西哥"),
        ["us-southeast-1"] = ("US (Atlanta)", "美国（亚特兰大）"),
        ["us-west-1"] = ("US (Silicon Valley)", "美国（硅谷）"),
        ["us-east-1"] = ("US (Virginia)", "美国（弗吉尼亚）"),
    };

    /// <summary>The name of a region, or its ID if the name is not known.</summary>
    public static string Of(RegionId region, string language) =>
        !Regions.TryGetValue(region.Value, out var names) ? region.Value
        : IsChinese(language) ? names.Chinese
        : names.English;

    /// <summary>The name of the region and the letter at the end of the ID of the zone.</summary>
    public static string Of(RegionId region, ZoneId zone, string language)
    {
        var letter = zone.Value.StartsWith(region.Value, StringComparison.Ordinal)
            ? zone.Value[region.Value.Length..].TrimStart('-').ToUpperInvariant()
            : zone.Value;
        return IsChinese(language)
            ? $"{Of(region, language)} 可用区{letter}"
            : $"{Of(region, language)} Zone {letter}";
    }

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.Ordinal);
}

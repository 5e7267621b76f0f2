using System.Globalization;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>What the answers of several ECS actions have in common.</summary>
internal static class EcsShapes
{
    /// <summary>A tag. (Other products call its members Key and Value.)</summary>
    public static readonly Shape<Tag> Tag = new Shape<Tag>()
        .Text("TagKey", "The key.", tag => tag.Key)
        .Text("TagValue", "The value.", tag => tag.Value);

    /// <summary>A point of time to the second: <c>2019-12-25T12:31:31Z</c>.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A point of time to the minute, as instances have it: <c>2019-12-25T12:31Z</c>.</summary>
    public static string TimeToTheMinute(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions;

internal static class CommonShapes
{
    /// <summary>
    /// A tag in ECS, in Resource Management and of NAT gateways. Other resources of VPC name the members Key and Value.
    /// </summary>
    public static readonly Shape<Tag> Tag = new Shape<Tag>()
        .Text("TagKey", "The key.", tag => tag.Key)
        .Text("TagValue", "The value.", tag => tag.Value);

    /// <summary>To the second: <c>2019-12-25T12:31:31Z</c>.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>To the minute: <c>2019-12-25T12:31Z</c>.</summary>
    public static string TimeToTheMinute(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}

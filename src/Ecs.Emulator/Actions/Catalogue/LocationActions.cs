using Ecs.Emulator.Actions.Location;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class LocationActions
{
    public static readonly ProductActions All = new(Product.Location)
    {
        { nameof(DescribeEndpoints), () => DescribeEndpoints.Action },
    };
}

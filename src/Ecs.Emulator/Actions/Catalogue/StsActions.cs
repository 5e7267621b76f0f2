using Ecs.Emulator.Actions.Sts;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class StsActions
{
    public static readonly ProductActions All = new(Product.Sts)
    {
        { nameof(AssumeRole), () => AssumeRole.Action },
        { nameof(GetCallerIdentity), () => GetCallerIdentity.Action },
    };
}

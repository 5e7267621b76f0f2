using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class ResizeDisk
{
    private static readonly Parameter<int> NewSize = Declare.Required(
        "NewSize",
        (name, text) => Values.Integer(name, text, minimum: 1, maximum: int.MaxValue),
        "The new size, in GiB: larger than the current size, and within the range of the category and level.",
        "100") with
    {
        Type = ParameterType.Integer,
        Minimum = 1,
    };

    private static readonly Parameter<string?> Type = Declare.OneOf(
        "Type",
        "The way in which the disk is resized: offline (default) or online. "
        + "The new size takes effect immediately in both cases.",
        "offline",
        "online");

    public static readonly ApiAction Action = new ApiAction<Resized>
    {
        Product = Product.Ecs,
        Name = "ResizeDisk",
        Summary = "Resizes a disk.",
        Description = "The instance of the disk must be Running or Stopped. A disk cannot become smaller.",
        Parameters = [DiskParameters.DiskId, NewSize, Type, EcsParameters.ClientToken],
        Resource = DiskParameters.DiskId,
        ClientToken = EcsParameters.ClientToken,
        Response = new Shape<Resized>()
            .OptionalText("OrderId", "The order of a subscription disk.", resized => resized.OrderId),
        Errors =
        [
            .. DiskParameters.Errors, DiskErrors.StateDenied, DiskErrors.SizeTooSmall,
            DiskErrors.SizeNotSupported,
        ],
        Run = Run,
    };

    private static Plan<Resized> Run(CallContext call)
    {
        call.Validate(Type);
        return DiskResizing.Resize(call.State, call.Get(DiskParameters.DiskId), call.Get(NewSize))
            .Select(order => new Resized(order));
    }

    internal sealed record Resized(string? OrderId);
}

using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Rules.InstanceTypes;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Images;

internal static class ImageListing
{
    /// <summary>Lists the images of the account, which are the same in every region.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    public static Page<ListedImage> List(AccountState state, RegionId regionId, ImageFilter filter, Paging paging)
    {
        RegionRules.RequireNetworkInterfaces(state, regionId);
        var type = filter.InstanceType is { } id ? state.FindInstanceType(id) : null;
        var used = state.Instances.Select(instance => instance.ImageId).ToHashSet(StringComparer.Ordinal);
        var images = state.Images
            .Where(image => filter.InstanceType is null || type?.Supports(image) is true)
            .Select(image => Listed(state, image, used.Contains(image.Id)))
            .Where(filter.Matches);
        return Pager.Cut(images.ToList(), paging);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.ImageNotFound"/>.</exception>
    public static Image Get(AccountState state, string id) =>
        state.FindImage(id) ?? throw new RefusedException(Refusal.ImageNotFound);

    /// <summary>Lists the instance types that an image supports: those of its architecture.</summary>
    /// <param name="id">The image; null for all instance types.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.ImageNotFound"/>.
    /// </exception>
    public static IReadOnlyList<InstanceType> InstanceTypesOf(AccountState state, RegionId regionId, string? id)
    {
        RegionListing.Get(state, regionId);
        var image = id is null ? null : Get(state, id);
        return [.. InstanceTypeOffer.TypesOf(state).Where(type => image is null || type.Supports(image))];
    }

    private static ListedImage Listed(AccountState state, Image image, bool isUsed) => image.OwnerAlias == "self"
        ? new ListedImage(image, state.Owner, state.DefaultResourceGroupId, isUsed)
        : new ListedImage(image, OwnerId: null, ResourceGroupId: "", isUsed);
}

using Ecs.Emulator.Domain.Resources.Images;

namespace Ecs.Emulator.Domain.Rules.Images;

/// <summary>An image with the values that responses show.</summary>
/// <param name="OwnerId">The account; null for a public image.</param>
/// <param name="ResourceGroupId">The account's default resource group; empty for a public image.</param>
/// <param name="InUse">Whether an instance uses it.</param>
internal sealed record ListedImage(Image Image, AccountId? OwnerId, string ResourceGroupId, bool InUse);

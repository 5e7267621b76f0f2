namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Trunk ENIs and their member ENIs.</summary>
internal static class Trunks
{
    /// <summary>The lowest device index that no member ENI of the trunk has.</summary>
    public static int NextIndex(ModelState state, string trunk) => Enumerable.Range(1, 4_094).First(
        index => !state.Enis.Exists(eni => eni.TrunkId == trunk && eni.DeviceIndex == index));

    /// <summary>
    /// Requires that the instance type supports trunks, and that the trunk is InUse on the instance.
    /// </summary>
    public static void RequireAttachable(ModelState state, Eni eni, Instance instance, string? trunkId)
    {
        ApiError.ThrowIf(
            (eni.Type == "Trunk" || trunkId is not null) && !state.Types[instance.Type].Trunks,
            "InvalidOperation.InstanceTypeNotSupportEniTrunking");
        if (trunkId is null)
        {
            return;
        }

        var trunk = state.Eni(trunkId) ?? throw new ApiError("InvalidEniId.NotFound");
        ApiError.ThrowIf(trunk.Type != "Trunk", "InvalidOperation.EniTypeNotSupportTrunking");
        ApiError.ThrowIf(trunk.InstanceId != instance.Id, "InvalidParameter.EniNotBelongEcs");
        ApiError.ThrowIf(trunk.Status != "InUse", "InvalidOperation.InvalidTrunkEniStatus");
        ApiError.ThrowIf(eni.Type != "Secondary" || eni.Places > 0, "InvalidOperation.TrunkingIsNotAllowed");
    }

    /// <summary>Requires that a trunk ENI has no members.</summary>
    public static void RequireNoMembers(ModelState state, Eni eni) => ApiError.ThrowIf(
        eni.Type == "Trunk" && state.Enis.Exists(other => other.TrunkId == eni.Id),
        "InvalidOperation.HasMemberEniAttached");
}

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Trunk ENIs and their members.</summary>
internal static class Trunks
{
    /// <summary>The lowest device index that no member of the trunk has.</summary>
    public static int NextIndex(World world, string trunk) => Enumerable.Range(1, 4_094).First(
        index => !world.Enis.Exists(eni => eni.TrunkId == trunk && eni.DeviceIndex == index));

    /// <summary>
    /// Refuses to attach a trunk to an instance that takes none, or an ENI to anything but a working trunk of the
    /// instance.
    /// </summary>
    public static void RequireAttachable(World world, Eni eni, Instance instance, string? trunkId)
    {
        Refused.When(
            (eni.Type == "Trunk" || trunkId is not null) && !world.Types[instance.Type].Trunks,
            "InvalidOperation.InstanceTypeNotSupportEniTrunking");
        if (trunkId is null)
        {
            return;
        }

        var trunk = world.Eni(trunkId) ?? throw new Refused("InvalidEniId.NotFound");
        Refused.When(trunk.Type != "Trunk", "InvalidOperation.EniTypeNotSupportTrunking");
        Refused.When(trunk.InstanceId != instance.Id, "InvalidParameter.EniNotBelongEcs");
        Refused.When(trunk.Status != "InUse", "InvalidOperation.InvalidTrunkEniStatus");
        Refused.When(eni.Type != "Secondary" || eni.Places > 0, "InvalidOperation.TrunkingIsNotAllowed");
    }

    /// <summary>Refuses a trunk that carries members.</summary>
    public static void RequireNoMembers(World world, Eni eni) => Refused.When(
        eni.Type == "Trunk" && world.Enis.Exists(other => other.TrunkId == eni.Id),
        "InvalidOperation.HasMemberEniAttached");
}

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>What ends by itself, once it is time.</summary>
internal static class Transitions
{
    /// <summary>Ends all that is due by now, what is due first before the rest.</summary>
    public static void Settle(World world, Settings settings, long now)
    {
        while (All(world).Where(resource => resource.Ends <= now)
            .OrderBy(resource => resource.Ends).ThenBy(resource => resource.Turn).FirstOrDefault() is { } due)
        {
            var at = due.Ends!.Value;
            due.Ends = null;
            switch (due)
            {
                case Vpc vpc:
                    End(world, vpc);
                    break;
                case VSwitch vSwitch:
                    End(world, vSwitch);
                    break;
                case Instance instance:
                    End(world, settings, instance, at);
                    break;
                case Eni eni:
                    End(world, eni);
                    break;
            }
        }
    }

    /// <summary>A world that was read begins its turns anew: in the order of the document.</summary>
    public static void TakeTurns(World world)
    {
        foreach (var resource in All(world))
        {
            resource.Turn = ++world.Turns;
        }
    }

    private static IEnumerable<Named> All(World world) => [.. world.Vpcs, .. world.VSwitches, .. world.Instances, .. world.Enis];

    private static void End(World world, Vpc vpc)
    {
        if (vpc.Status == "Deleting")
        {
            world.Vpcs.Remove(vpc);
        }
        else
        {
            vpc.Status = "Available";
        }
    }

    private static void End(World world, VSwitch vSwitch)
    {
        if (vSwitch.IsBeingDeleted)
        {
            world.VSwitches.Remove(vSwitch);
        }
        else
        {
            vSwitch.Status = "Available";
        }
    }

    private static void End(World world, Settings settings, Instance instance, long at)
    {
        switch (instance.Status)
        {
            case "Pending":
                instance.Status = "Starting";
                Doing.Begin(world, instance, at + settings.TransitionDelay);
                break;
            case "Starting":
                instance.Status = "Running";
                break;
            case "Stopping" when instance.IsBeingDeleted:
                Release(world, instance);
                break;
            case "Stopping":
                instance.Status = "Stopped";
                break;
        }
    }

    /// <summary>The primary ENI goes with its instance, and so does each that is to; the others hang on nothing then.</summary>
    private static void Release(World world, Instance instance)
    {
        world.Instances.Remove(instance);
        world.Enis.RemoveAll(eni => eni.InstanceId == instance.Id && (eni.Type == "Primary" || eni.DeleteOnRelease));
        world.Enis.FindAll(eni => eni.InstanceId == instance.Id).ForEach(Free);
    }

    private static void End(World world, Eni eni)
    {
        switch (eni.Status)
        {
            case "Attaching":
                eni.Status = "InUse";
                break;
            case "Detaching":
                Free(eni);
                break;
            case "Deleting":
                world.Enis.Remove(eni);
                break;
        }
    }

    /// <summary>A Member is a secondary ENI again off its trunk.</summary>
    private static void Free(Eni eni)
    {
        eni.Status = "Available";
        eni.Type = eni.Type == "Member" ? "Secondary" : eni.Type;
        eni.InstanceId = null;
        eni.TrunkId = null;
        eni.DeviceIndex = 0;
        eni.Ends = null;
    }
}

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Transitions that end with time.</summary>
internal static class Transitions
{
    /// <summary>Runs all transitions that are due, in the order of their ends.</summary>
    public static void RunDue(ModelState state, Settings settings, long now)
    {
        while (All(state).Where(resource => resource.Ends <= now)
            .OrderBy(resource => resource.Ends).ThenBy(resource => resource.Order).FirstOrDefault() is { } due)
        {
            var at = due.Ends!.Value;
            due.Ends = null;
            switch (due)
            {
                case Vpc vpc:
                    End(state, vpc);
                    break;
                case VSwitch vSwitch:
                    End(state, vSwitch);
                    break;
                case Instance instance:
                    End(state, settings, instance, at);
                    break;
                case Eni eni:
                    End(state, eni);
                    break;
                case Eip eip:
                    End(state, eip);
                    break;
                case NatGateway gateway:
                    NatGateways.End(state, gateway);
                    break;
                case HaVip haVip:
                    HaVips.End(state, haVip);
                    break;
                case AllocatedIpv6 address:
                    address.Status = "Available";
                    break;
            }
        }
    }

    /// <summary>Numbers the transitions of a document in the order of its resources.</summary>
    public static void NumberTransitions(ModelState state)
    {
        foreach (var resource in All(state))
        {
            resource.Order = ++state.LastOrder;
        }
    }

    private static IEnumerable<Resource> All(ModelState state) =>
    [
        .. state.Vpcs, .. state.VSwitches, .. state.Instances, .. state.Enis, .. state.NatGateways, .. state.HaVips,
        .. state.Eips, .. state.Ipv6Addresses,
    ];

    private static void End(ModelState state, Vpc vpc)
    {
        if (vpc.Status == "Deleting")
        {
            state.Vpcs.Remove(vpc);
        }
        else
        {
            vpc.Status = "Available";
        }
    }

    private static void End(ModelState state, VSwitch vSwitch)
    {
        if (vSwitch.IsBeingDeleted)
        {
            state.VSwitches.Remove(vSwitch);
        }
        else
        {
            vSwitch.Status = "Available";
        }
    }

    private static void End(ModelState state, Settings settings, Instance instance, long at)
    {
        switch (instance.Status)
        {
            case "Pending" when instance.StopsWhenCreated:
                instance.Status = "Stopped";
                instance.StopsWhenCreated = false;
                break;
            case "Pending":
                instance.Status = "Starting";
                ActionContext.Begin(state, instance, at + settings.TransitionDelay);
                break;
            case "Starting":
                instance.Status = "Running";
                break;
            case "Stopping" when instance.IsBeingDeleted:
                Delete(state, instance);
                break;
            case "Stopping":
                instance.Status = "Stopped";
                break;
        }
    }

    /// <summary>
    /// Deletes the primary ENI with its instance, and the others with DeleteOnRelease; detaches the rest.
    /// </summary>
    private static void Delete(ModelState state, Instance instance)
    {
        state.Instances.Remove(instance);
        Eips.Free(state, instance.Id);
        HaVips.Free(state, "EcsInstance", instance.Id);
        state.Enis.FindAll(eni => eni.InstanceId == instance.Id && (eni.Type == "Primary" || eni.DeleteOnRelease))
            .ForEach(eni => Delete(state, eni));
        state.Enis.FindAll(eni => eni.InstanceId == instance.Id).ForEach(Detach);
    }

    private static void End(ModelState state, Eni eni)
    {
        switch (eni.Status)
        {
            case "Attaching":
                eni.Status = "InUse";
                break;
            case "Detaching":
                Detach(eni);
                break;
            case "Deleting":
                Delete(state, eni);
                break;
        }
    }

    public static void Delete(ModelState state, Eni eni)
    {
        state.Enis.Remove(eni);
        Eips.Free(state, eni.Id);
        HaVips.Free(state, "NetworkInterface", eni.Id);
    }

    private static void End(ModelState state, Eip eip)
    {
        switch (eip.Status)
        {
            case "Associating":
                eip.Status = "InUse";
                break;
            case "Unassociating":
                Eips.Free(eip);
                break;
            case "Releasing":
                state.Eips.Remove(eip);
                break;
        }
    }

    /// <summary>A detached member ENI becomes a secondary ENI.</summary>
    private static void Detach(Eni eni)
    {
        eni.Status = "Available";
        eni.Type = eni.Type == "Member" ? "Secondary" : eni.Type;
        eni.InstanceId = null;
        eni.TrunkId = null;
        eni.DeviceIndex = 0;
        eni.Ends = null;
    }
}

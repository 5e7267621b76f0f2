using System.Globalization;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Instances, as far as their ENIs are concerned.</summary>
internal static class Instances
{
    private const string Shortage = "QuotaExceeded.PrivateIpAddress";
    private const string FullGroup = "SecurityGroupInstanceLimitExceed";

    public static IReadOnlyList<object> Start(Doing call)
    {
        var instance = Require(call);
        Refused.When(instance.Status != "Stopped", "IncorrectInstanceStatus");
        instance.Status = "Starting";
        call.Begin(instance);
        return [];
    }

    public static IReadOnlyList<object> Stop(Doing call)
    {
        var instance = Require(call);
        Refused.When(instance.Status == "Starting", "Operation.Conflict");
        Refused.When(!IsStoppable(call, instance), "IncorrectInstanceStatus");
        instance.Status = "Stopping";
        call.Begin(instance);
        return [];
    }

    public static IReadOnlyList<object> Reboot(Doing call)
    {
        var instance = Require(call);
        Refused.When(instance.Status != "Running", "IncorrectInstanceStatus");
        instance.Status = "Starting";
        call.Begin(instance);
        return [];
    }

    public static IReadOnlyList<object> StartAll(Doing call) => ChangeAll(call, "Stopped", "Starting");

    public static IReadOnlyList<object> StopAll(Doing call) => ChangeAll(call, "Running", "Stopping");

    public static IReadOnlyList<object> RebootAll(Doing call) => ChangeAll(call, "Running", "Starting");

    public static IReadOnlyList<object> Delete(Doing call)
    {
        Delete(call, Require(call));
        return [];
    }

    public static IReadOnlyList<object> DeleteAll(Doing call)
    {
        call.RequireRegion();
        foreach (var id in call.Arguments.List("InstanceId").Distinct())
        {
            Delete(call, call.World.Instance(id) ?? throw new Refused("InvalidInstanceId.NotFound"));
        }

        return [];
    }

    private static void Delete(Doing call, Instance instance)
    {
        Refused.When(instance.Status == "Pending", "IncorrectInstanceStatus.Initializing");
        Refused.When(
            instance.Status != "Stopped" && !(instance.Status == "Running" && call.Arguments.IsTrue("Force")),
            "IncorrectInstanceStatus");
        instance.Status = "Stopping";
        instance.IsBeingDeleted = true;
        call.Begin(instance);
    }

    /// <summary>All of them or none; with <c>SuccessFirst</c> each that can be, and it is said of each what became of it.</summary>
    private static IReadOnlyList<object> ChangeAll(Doing call, string from, string to)
    {
        call.RequireRegion();
        var codes = new List<string>();
        var states = new List<string>();
        foreach (var id in call.Arguments.List("InstanceId").Distinct())
        {
            var instance = call.World.Instance(id);
            var problem = instance is null ? "InvalidInstanceId.NotFound"
                : to == "Stopping" && instance.Status == "Starting" ? "Operation.Conflict"
                : instance.Status == from || (to == "Stopping" && IsStoppable(call, instance)) ? null
                : "IncorrectInstanceStatus";
            Refused.When(problem is not null && call.Arguments.Find("BatchOptimization") != "SuccessFirst", problem ?? "");
            if (problem is null)
            {
                instance!.Status = to;
                call.Begin(instance);
            }

            codes.Add(problem ?? "200");
            states.Add(instance?.Status ?? "");
        }

        return [.. codes, .. states];
    }

    /// <summary>With <c>ForceStop</c> also an instance that is stopping already, unless it is being deleted.</summary>
    private static bool IsStoppable(Doing call, Instance instance) => instance.Status == "Running"
        || (instance is { Status: "Stopping", IsBeingDeleted: false } && call.Arguments.IsTrue("ForceStop"));

    /// <summary>Makes as many instances as are asked for; where there is no room for so many, one less, down to the least number.</summary>
    public static IReadOnlyList<object> Run(Doing call)
    {
        var amount = Number(call.Arguments, "Amount") ?? 1;
        var least = Number(call.Arguments, "MinAmount") ?? amount;
        Refused.When(least > amount, "InvalidMinAmount.Malformed");
        call.RequireRegion();
        while (true)
        {
            var attempt = call.World.Copy();
            try
            {
                var made = Run(call with { World = attempt }, amount);
                call.World.Enis.Clear();
                call.World.Enis.AddRange(attempt.Enis);
                call.World.VSwitches.Clear();
                call.World.VSwitches.AddRange(attempt.VSwitches);
                foreach (var instance in made)
                {
                    call.World.Instances.Add(instance);
                    call.Begin(instance);
                }

                return [.. made];
            }
            catch (Refused refused) when (amount > least && refused.Message is Shortage or FullGroup)
            {
                amount--;
            }
        }
    }

    private static List<Instance> Run(Doing call, int amount)
    {
        var arguments = call.Arguments;
        var vSwitch = call.World.VSwitch(arguments.Get("VSwitchId")) ?? throw new Refused("InvalidVSwitchId.NotFound");
        Refused.When(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        List<string> groups = [arguments.Get("SecurityGroupId")];
        NetworkInterfaces.RequireJoinable(
            call.World,
            vSwitch.VpcId,
            groups,
            "OperationDenied.InconsistentNetwork",
            "InstanceSecurityGroupLimitExceeded",
            "InvalidOperation.MultiGroupType of an instance",
            "InvalidSecurityGroupId");
        groups.ForEach(group => call.RequireRoom(group, amount));
        var first = arguments.Find("PrivateIpAddress") is { } text ? Block.Number(text) : (long?)null;
        var addresses = new List<long?>();
        for (var number = 0; number < amount; number++)
        {
            addresses.Add(first + number);
        }

        Pool.Require(
            call.World,
            vSwitch,
            [.. addresses.OfType<long>()],
            [],
            "InvalidPrivateIpAddress",
            "InvalidPrivateIpAddress.Duplicated");
        var made = new List<Instance>();
        foreach (var address in addresses)
        {
            // The instance has no id yet; until it has one its ENI is known by it all the same.
            var instance = new Instance { Type = arguments.Get("InstanceType"), Zone = vSwitch.Zone, Status = "Pending" };
            var eni = new Eni { VSwitchId = vSwitch.Id, Groups = [.. groups], Type = "Primary", Status = "InUse", InstanceId = "" };
            call.World.Enis.Add(eni);
            NetworkInterfaces.Fill(call, vSwitch, eni, address, new Wanted([], null, [], null), Shortage);
            made.Add(instance);
        }

        return made;
    }

    private static int? Number(Arguments arguments, string name) =>
        arguments.Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static Instance Require(Doing call) =>
        call.World.Instance(call.Arguments.Get("InstanceId")) ?? throw new Refused("InvalidInstanceId.NotFound");
}

using System.Globalization;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Instances, as far as they affect ENIs.</summary>
internal static class Instances
{
    private const string Shortage = "QuotaExceeded.PrivateIpAddress";
    private const string FullGroup = "SecurityGroupInstanceLimitExceed";

    public static IReadOnlyList<object> Start(ActionContext call)
    {
        var instance = Require(call);
        ApiError.ThrowIf(instance.Status != "Stopped", "IncorrectInstanceStatus");
        instance.Status = "Starting";
        call.Begin(instance);
        return [];
    }

    public static IReadOnlyList<object> Stop(ActionContext call)
    {
        var instance = Require(call);
        ApiError.ThrowIf(instance.Status == "Starting", "Operation.Conflict");
        ApiError.ThrowIf(!IsStoppable(call, instance), "IncorrectInstanceStatus");
        instance.Status = "Stopping";
        call.Begin(instance);
        return [];
    }

    public static IReadOnlyList<object> Reboot(ActionContext call)
    {
        var instance = Require(call);
        ApiError.ThrowIf(instance.Status != "Running", "IncorrectInstanceStatus");
        instance.Status = "Starting";
        call.Begin(instance);
        return [];
    }

    public static IReadOnlyList<object> StartAll(ActionContext call) => ChangeAll(call, "Stopped", "Starting");

    public static IReadOnlyList<object> StopAll(ActionContext call) => ChangeAll(call, "Running", "Stopping");

    public static IReadOnlyList<object> RebootAll(ActionContext call) => ChangeAll(call, "Running", "Starting");

    public static IReadOnlyList<object> Delete(ActionContext call)
    {
        Delete(call, Require(call));
        return [];
    }

    public static IReadOnlyList<object> DeleteAll(ActionContext call)
    {
        call.RequireRegion();
        foreach (var id in call.Arguments.List("InstanceId").Distinct())
        {
            Delete(call, call.State.Instance(id) ?? throw new ApiError("InvalidInstanceId.NotFound"));
        }

        return [];
    }

    private static void Delete(ActionContext call, Instance instance)
    {
        ApiError.ThrowIf(instance.Status == "Pending", "IncorrectInstanceStatus.Initializing");
        ApiError.ThrowIf(
            instance.Status != "Stopped" && !(instance.Status == "Running" && call.Arguments.IsTrue("Force")),
            "IncorrectInstanceStatus");
        instance.Status = "Stopping";
        instance.IsBeingDeleted = true;
        call.Begin(instance);
    }

    /// <summary>
    /// Changes all instances or none; with <c>SuccessFirst</c> changes each instance that allows it and reports a
    /// result for each.
    /// </summary>
    private static IReadOnlyList<object> ChangeAll(ActionContext call, string from, string to)
    {
        call.RequireRegion();
        var codes = new List<string>();
        var states = new List<string>();
        foreach (var id in call.Arguments.List("InstanceId").Distinct())
        {
            var instance = call.State.Instance(id);
            var problem = instance is null ? "InvalidInstanceId.NotFound"
                : to == "Stopping" && instance.Status == "Starting" ? "Operation.Conflict"
                : instance.Status == from || (to == "Stopping" && IsStoppable(call, instance)) ? null
                : "IncorrectInstanceStatus";
            ApiError.ThrowIf(
                problem is not null && call.Arguments.Find("BatchOptimization") != "SuccessFirst", problem ?? "");
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

    /// <summary>With <c>ForceStop</c> also an instance in status Stopping, unless it is being deleted.</summary>
    private static bool IsStoppable(ActionContext call, Instance instance) => instance.Status == "Running"
        || (instance is { Status: "Stopping", IsBeingDeleted: false } && call.Arguments.IsTrue("ForceStop"));

    /// <summary>
    /// Creates the requested number of instances, or as many as there is room for if that is at least the minimum.
    /// </summary>
    public static IReadOnlyList<object> Run(ActionContext call)
    {
        var amount = Number(call.Arguments, "Amount") ?? 1;
        var least = Number(call.Arguments, "MinAmount") ?? amount;
        ApiError.ThrowIf(least > amount, "InvalidMinAmount.Malformed");
        call.RequireRegion();
        while (true)
        {
            var attempt = call.State.Copy();
            try
            {
                var created = Run(call with { State = attempt }, amount);
                call.State.Enis.Clear();
                call.State.Enis.AddRange(attempt.Enis);
                call.State.VSwitches.Clear();
                call.State.VSwitches.AddRange(attempt.VSwitches);
                foreach (var instance in created)
                {
                    call.State.Instances.Add(instance);
                    call.Begin(instance);
                }

                return [.. created];
            }
            catch (ApiError error) when (amount > least && error.Message is Shortage or FullGroup)
            {
                amount--;
            }
        }
    }

    /// <summary>Creates one instance, which becomes Stopped.</summary>
    public static IReadOnlyList<object> Create(ActionContext call)
    {
        call.RequireRegion();
        var instance = Run(call, 1)[0];
        instance.StopsWhenCreated = true;
        call.State.Instances.Add(instance);
        call.Begin(instance);
        return [instance];
    }

    private static List<Instance> Run(ActionContext call, int amount)
    {
        var arguments = call.Arguments;
        var vSwitch = call.State.VSwitch(arguments.Get("VSwitchId")) ?? throw new ApiError("InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        List<string> groups = [arguments.Get("SecurityGroupId")];
        NetworkInterfaces.RequireJoinable(
            call.State,
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
            call.State,
            vSwitch,
            [.. addresses.OfType<long>()],
            [],
            "InvalidPrivateIpAddress",
            "InvalidPrivateIpAddress.Duplicated");
        var created = new List<Instance>();
        foreach (var address in addresses)
        {
            // The instance has no ID yet. Its ENI refers to the object instead.
            var instance = new Instance
            {
                Type = arguments.Get("InstanceType"),
                Zone = vSwitch.Zone,
                Status = "Pending",
            };
            var eni = new Eni
            {
                VSwitchId = vSwitch.Id,
                Groups = [.. groups],
                Type = "Primary",
                Status = "InUse",
                InstanceId = "",
            };
            call.State.Enis.Add(eni);
            NetworkInterfaces.Fill(call, vSwitch, eni, address, new AddressSelection([], null, [], null), Shortage);
            created.Add(instance);
        }

        return created;
    }

    private static int? Number(Arguments arguments, string name) =>
        arguments.Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static Instance Require(ActionContext call) =>
        call.State.Instance(call.Arguments.Get("InstanceId")) ?? throw new ApiError("InvalidInstanceId.NotFound");
}

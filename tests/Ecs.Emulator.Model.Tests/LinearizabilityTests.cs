using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ecs.Emulator.Model.Tests.Cloud;
using Ecs.Emulator.Model.Tests.Driving;

namespace Ecs.Emulator.Model.Tests;

/// <summary>
/// Calls that come at the same time have the answers and the outcome that they would have had one after another, in some order: none
/// sees half of another, nor half of a reset.
/// </summary>
public sealed class LinearizabilityTests
{
    private const int Trials = 300;

    private static readonly Settings Settings = new(TransitionDelay: 0, AvailableEniIpLimit: 3);

    /// <summary>
    /// Two ENIs of a VSwitch that has two free addresses. Each request is about them, so that every pair of requests meets.
    /// </summary>
    private static readonly Request[] Requests =
    [
        Call("AssignPrivateIpAddresses", "eni-3", ("SecondaryPrivateIpAddressCount", "1")),
        Call("AssignPrivateIpAddresses", "eni-3", ("SecondaryPrivateIpAddressCount", "2")),
        Call("AssignPrivateIpAddresses", "eni-3", ("PrivateIpAddress.1", "10.0.0.1")),
        Call("AssignPrivateIpAddresses", "eni-small", ("SecondaryPrivateIpAddressCount", "1")),
        Call("AssignPrivateIpAddresses", "eni-small", ("PrivateIpAddress.1", "10.0.0.4"), ("ClientToken", "once")),
        Call("UnassignPrivateIpAddresses", "eni-3", ("PrivateIpAddress.1", "10.0.0.1")),
        Call("UnassignPrivateIpAddresses", "eni-3", ("PrivateIpAddress.1", "10.0.0.4")),
        Call("UnassignPrivateIpAddresses", "eni-small", ("PrivateIpAddress.1", "10.0.0.4")),
        Call("AttachNetworkInterface", "eni-3", ("InstanceId", "i-large")),
        Call("AttachNetworkInterface", "eni-3", ("InstanceId", "i-small")),
        Call("DetachNetworkInterface", "eni-3", ("InstanceId", "i-large")),
        Call("DeleteNetworkInterface", "eni-3"),
        new ResetWorld(),
        new PutWorld(nameof(Worlds.Seed), Worlds.Seed),
        new PatchWorld("networkInterfaces", "eni-small", new() { ["privateIpAddresses"] = new JsonArray("10.0.0.1") }),
    ];

    private static long accounts = 2_000_000_000_000_000;

    [Fact]
    public void Parallel_requests_are_as_if_they_had_come_one_after_another()
    {
        var emulator = new EmulatorInProcess(Settings);
        Check(emulator, Trials);
    }

    [Fact]
    public async Task So_are_those_over_sockets()
    {
        await using var emulator = await EmulatorOverHttp.StartAsync(Settings);
        Check(emulator, Trials / 3);
    }

    private static void Check(IEmulator emulator, int trials) =>
        Gen.Const(() => (new Together(emulator), new OneByOne())).SampleParallel(
            [
                Gen.OneOf(Requests).Operation<Together, OneByOne>(
                    request => request.Text, (together, request) => together.Do(request), (oneByOne, request) => oneByOne.Do(request)),
            ],
            equal: (together, oneByOne) => together.ToString() == oneByOne.ToString(),
            maxSequentialOperations: 4,
            maxParallelOperations: 5,
            iter: trials);

    private static ApiCall Call(string action, string eni, params (string Name, string Value)[] parameters)
    {
        var all = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        all.Add("RegionId", "cn-hangzhou");
        all.Add("NetworkInterfaceId", eni);
        return new ApiCall(action, all);
    }

    /// <summary>What was answered, the state and the counts, in one text: answers in no order, since none is known.</summary>
    private static string Text(IEnumerable<(Request Request, Answer Answer)> answers, World world, Func<VSwitch, long> free) => string.Join(
        '\n',
        [
            .. answers.Select(pair => $"{pair.Request.Text} → {pair.Answer}").Order(StringComparer.Ordinal),
            .. View.Of(world),
            .. world.VSwitches.Select(vSwitch => $"{vSwitch}: {free(vSwitch)} free"),
        ]);

    /// <summary>The emulator, with an account for this trial alone.</summary>
    private sealed class Together(IEmulator emulator)
    {
        private readonly string account = Interlocked.Increment(ref accounts).ToString(CultureInfo.InvariantCulture);
        private readonly ConcurrentBag<(Request, Answer)> answers = [];

        public void Do(Request request) =>
            answers.Add((request, Answers.Read(request, emulator.Send(request.Method, request.Target(account), request.Body))));

        public override string ToString()
        {
            using var state = JsonDocument.Parse(emulator.Send("GET", $"/_emulator/state?account={account}", null).Body);
            var listing = emulator.Send("GET", new ApiCall("DescribeVSwitches", new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou", ["PageSize"] = "50" }).Target(account), null);
            using var vSwitches = JsonDocument.Parse(listing.Body);
            var free = vSwitches.RootElement.GetProperty("VSwitches").GetProperty("VSwitch").EnumerateArray().ToDictionary(
                vSwitch => vSwitch.GetProperty("VSwitchId").GetString()!, vSwitch => vSwitch.GetProperty("AvailableIpAddressCount").GetInt64());
            return Text(answers, Documents.Read(state.RootElement, default), vSwitch => free[vSwitch.Id]);
        }
    }

    /// <summary>The model.</summary>
    private sealed class OneByOne
    {
        private readonly CloudModel model = new(Settings, Worlds.Seed, default);
        private readonly List<(Request, Answer)> answers = [];

        public void Do(Request request) => answers.Add((request, model.Do(request)));

        public override string ToString() => Text(
            answers, model.World, vSwitch => vSwitch.Block.Size - Pool.Kept - model.World.Held(vSwitch).Count);
    }
}

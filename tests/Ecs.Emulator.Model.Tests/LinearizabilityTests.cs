using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ecs.Emulator.Model.Tests.Cloud;
using Ecs.Emulator.Model.Tests.Driving;

namespace Ecs.Emulator.Model.Tests;

/// <summary>
/// Checks that parallel requests are linearizable: their responses and the final state are those of some sequential
/// order.
/// </summary>
public sealed class LinearizabilityTests
{
    private const int Trials = 300;

    private static readonly Settings Settings = new(TransitionDelay: 0, AvailableEniIpLimit: 3);

    /// <summary>
    /// Requests on two ENIs of a VSwitch with two free addresses, so that every pair of requests affects each other.
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
        new ResetState(),
        new PutState(nameof(StateDocuments.Seed), StateDocuments.Seed),
        new PatchState("networkInterfaces", "eni-small", new() { ["privateIpAddresses"] = new JsonArray("10.0.0.1") }),
    ];

    private static long accounts = 2_000_000_000_000_000;

    [Fact]
    public void Parallel_requests_in_process_are_linearizable()
    {
        var emulator = new EmulatorInProcess(Settings);
        Check(emulator, Trials);
    }

    [Fact]
    public async Task Parallel_requests_over_sockets_are_linearizable()
    {
        await using var emulator = await EmulatorOverHttp.StartAsync(Settings);
        Check(emulator, Trials / 3);
    }

    private static void Check(IEmulator emulator, int trials) =>
        Gen.Const(() => (new ParallelEmulator(emulator), new SequentialModel())).SampleParallel(
            [
                Gen.OneOf(Requests).Operation<ParallelEmulator, SequentialModel>(
                    request =>
                        request.Text, (emulator, request) =>
                            emulator.Send(request), (model, request) => model.Send(request)),
            ],
            equal: (emulator, model) => emulator.ToString() == model.ToString(),
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

    /// <summary>
    /// The responses, the state and the address counts as one text. The responses are sorted because their order is
    /// unknown.
    /// </summary>
    private static string Text(
        IEnumerable<(Request Request, Response Response)> responses,
        ModelState state,
        Func<VSwitch,
        long> free) => string.Join(
        '\n',
        [
            .. responses.Select(pair => $"{pair.Request.Text} → {pair.Response}").Order(StringComparer.Ordinal),
            .. View.Of(state),
            .. state.VSwitches.Select(vSwitch => $"{vSwitch}: {free(vSwitch)} free"),
        ]);

    private sealed class ParallelEmulator(IEmulator emulator)
    {
        private readonly string account = Interlocked.Increment(ref accounts).ToString(CultureInfo.InvariantCulture);
        private readonly ConcurrentBag<(Request, Response)> responses = [];

        public void Send(Request request) =>
            responses.Add(
                (
                    request,
                    ResponseReader.Read(
                        request, emulator.Send(request.Method, request.Target(account), request.Body))));

        public override string ToString()
        {
            using var json = JsonDocument.Parse(emulator.Send("GET", $"/_emulator/state?account={account}", null).Body);
            var listing = emulator.Send(
                "GET",
                new ApiCall(
                    "DescribeVSwitches",
                    new Dictionary<string,
                    string>
                    { ["RegionId"] = "cn-hangzhou", ["PageSize"] = "50" }).Target(account),
                null);
            using var vSwitches = JsonDocument.Parse(listing.Body);
            var free = vSwitches.RootElement.GetProperty("VSwitches")
                .GetProperty("VSwitch")
                .EnumerateArray()
                .ToDictionary(
                vSwitch =>
                    vSwitch.GetProperty("VSwitchId").GetString()!, vSwitch =>
                        vSwitch.GetProperty("AvailableIpAddressCount").GetInt64());
            return Text(responses, Documents.Read(json.RootElement, default), vSwitch => free[vSwitch.Id]);
        }
    }

    private sealed class SequentialModel
    {
        private readonly CloudModel model = new(Settings, StateDocuments.Seed, default);
        private readonly List<(Request, Response)> responses = [];

        public void Send(Request request) => responses.Add((request, model.Send(request)));

        public override string ToString() => Text(
            responses, model.State, vSwitch =>
                vSwitch.Block.Size - Pool.ReservedCount - model.State.Held(vSwitch).Count);
    }
}

using BenchmarkDotNet.Attributes;
using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Calls;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>Writing the answer to an assignment of one address.</summary>
public class AnswerWriting
{
    private readonly RequestId requestId = new RequestIds(seed: 1).Next();
    private readonly AssignedAddresses assigned = new(
        new NetworkInterfaceId("eni-myeni"), [Ipv4Address.FromBits(0xAC110064)], []);

    [Benchmark(Baseline = true)]
    public object Json() => Write(ResponseFormat.Json);

    [Benchmark]
    public object Xml() => Write(ResponseFormat.Xml);

    private CallAnswer Write(ResponseFormat format) =>
        CallAnswer.Success(requestId, format, AssignPrivateIpAddresses.Action, assigned);
}

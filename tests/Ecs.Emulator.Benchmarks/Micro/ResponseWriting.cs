using BenchmarkDotNet.Attributes;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Ecs.Addresses;
using Ecs.Emulator.Benchmarks.Gate;
using Ecs.Emulator.Rpc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>Writes the response to an assignment of one address, and passes it to the host.</summary>
public class ResponseWriting
{
    private readonly RequestId requestId = new RequestIds(seed: 1).Next();
    private readonly AssignedIpv4 assigned = new(
        new NetworkInterfaceId("eni-myeni"), [Ipv4Address.FromBits(0xAC110064)], []);

    private readonly InMemoryExchange exchange = new();
    private readonly HttpResponse response;

    public ResponseWriting()
    {
        var features = new FeatureCollection();
        exchange.AddTo(features);
        response = new DefaultHttpContext(features).Response;
    }

    [Benchmark(Baseline = true)]
    public int Json() => Write(ResponseFormat.Json);

    [Benchmark]
    public int Xml() => Write(ResponseFormat.Xml);

    private int Write(ResponseFormat format)
    {
        exchange.Clear();
        var call = new CallContext(response.HttpContext.Request, requestId)
        {
            Action = AssignPrivateIpAddresses.Action,
            Format = format,
        };
        call.Succeed(assigned);
        call.Respond();
        call.Response!.SendAsync(response, fault: null).GetAwaiter().GetResult();
        return exchange.Response.Length;
    }
}

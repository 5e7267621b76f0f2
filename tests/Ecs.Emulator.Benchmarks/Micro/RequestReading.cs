using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Benchmarks.Micro;

public class RequestReading
{
    private readonly HttpRequest byHand = SampleRequests.ByHand();
    private readonly HttpRequest signedV1 = SampleRequests.SignedV1(nonce: 1);
    private readonly HttpRequest signedV3 = SampleRequests.SignedV3(SampleRequests.NewKey());

    [Benchmark]
    public string? ByHand() => Read(byHand);

    [Benchmark]
    public string? SignedV1() => Read(signedV1);

    [Benchmark]
    public string? SignedV3() => Read(signedV3);

    private static string? Read(HttpRequest http) => SampleRequests.Read(http).Parameters.Find("NetworkInterfaceId");
}

using Ecs.Emulator.Actions;
using Ecs.Emulator.Benchmarks.Gate;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.TestHarness;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>Requests as clients send them.</summary>
internal static class SampleRequests
{
    private const string Host = "127.0.0.1:4526";
    private const string Action = "AssignPrivateIpAddresses";
    private const string Parameters =
        "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.100&RegionId=cn-hangzhou";

    public static HttpRequest ByHand() => Get($"Action={Action}&{Parameters}");

    public static HttpRequest SignedV1(int nonce)
    {
        var query =
            $"AccessKeyId={SigningKey.Id}&Action={Action}&Format=JSON&{Parameters}"
            + $"&SignatureMethod=HMAC-SHA1&SignatureNonce={nonce}"
            + "&SignatureVersion=1.0&Timestamp=2026-01-01T00%3A00%3A00Z&Version=2014-05-26";
        var signature = RequestSignature.V1("GET", query, SigningKey.Secret);
        return Get($"{query}&Signature={Uri.EscapeDataString(signature)}");
    }

    public static HttpRequest SignedV3(SigningKey key)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "POST";
        request.QueryString = new QueryString($"?{Parameters}");
        foreach (var (name, value) in key.Sign(Action, Parameters))
        {
            request.Headers[name] = value;
        }

        return request;
    }

    /// <summary>A key that signs with the fixed time.</summary>
    public static SigningKey NewKey() => new(Host, FixedTime.Now);

    public static CallContext Read(HttpRequest http)
    {
        var request = new CallContext(http, default);
        request.Body = RpcRequestReader.ReadAsync(http, request.Parameters).AsTask().GetAwaiter().GetResult();
        return request;
    }

    private static HttpRequest Get(string query)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "GET";
        request.Headers.Host = Host;
        request.QueryString = new QueryString($"?{query}");
        return request;
    }
}

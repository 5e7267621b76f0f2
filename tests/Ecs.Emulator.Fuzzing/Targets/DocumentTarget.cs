using System.Text.Json;
using Ecs.Emulator.Control.State;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// Puts documents as states, and merges them into the default state. An accepted state must export a document that
/// restores the same state, and all calls in it must get a response.
/// </summary>
internal static class DocumentTarget
{
    private static readonly string[] Looks =
    [
        "Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou",
        "Action=DescribeInstances&RegionId=cn-hangzhou",
        "Action=DescribeSecurityGroups&RegionId=cn-hangzhou",
        "Action=DescribeDisks&RegionId=cn-hangzhou",
        "Action=DescribeZones&RegionId=cn-hangzhou",
        "Action=DescribeVSwitches&Version=2016-04-28&RegionId=cn-hangzhou",
        "Action=DescribeVpcs&Version=2016-04-28&RegionId=cn-hangzhou",
        "RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=1",
        "RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&Ipv4PrefixCount=1",
        "Action=AssignIpv6Addresses&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&Ipv6AddressCount=1",
        "Action=AttachNetworkInterface&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&InstanceId=i-myinstance",
        "Action=DetachNetworkInterface&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myattached&InstanceId=i-myinstance",
        "Action=CreateNetworkInterface&RegionId=cn-hangzhou&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup",
        "Action=DeleteInstance&InstanceId=i-myinstance&Force=true",
        "Action=DeleteNetworkInterface&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni",
    ];

    public static void Run(byte[] data)
    {
        var rig = Rig.Fresh();
        Try(rig, () => rig.Reader.Read(StateDocument.Parse(data), Cloud.DefaultAccountId));
        Try(
            rig,
            () => rig.Reader.Read(
                StateDocument.Parse(StateDocument.Merge(rig.Seed, StateDocument.Parse(data))), Cloud.DefaultAccountId));
    }

    private static void Try(Rig rig, Func<AccountState> read)
    {
        AccountState state;
        try
        {
            state = read();
        }
        catch (InvalidDocumentException refusal)
        {
            FindingException.Require(refusal.Problems.Count > 0, "A state is rejected without a problem.");
            return;
        }

        rig.Put(state);
        RequireRoundTrip(rig);
        foreach (var look in Looks)
        {
            rig.Call(rig.Request("GET", $"{look}&Format=JSON"));
        }

        RequireRoundTrip(rig);
    }

    private static void RequireRoundTrip(Rig rig)
    {
        var written = rig.State();
        try
        {
            rig.Put(rig.Reader.Read(StateDocument.Parse(written), Cloud.DefaultAccountId));
        }
        catch (InvalidDocumentException refusal)
        {
            throw new FindingException($"An exported state is rejected: {refusal.Message}");
        }

        FindingException.Require(
            rig.State().Span.SequenceEqual(written.Span),
            $"An exported state restores another state.\n{Text(written)}\n{Text(rig.State())}");
    }

    private static string Text(ReadOnlyMemory<byte> json) =>
        JsonDocument.Parse(json).RootElement.ToString();
}

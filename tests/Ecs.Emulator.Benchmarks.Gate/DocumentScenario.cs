using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Control.State;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>
/// A state document of a given size. Its reading is counted: twice the size must cost at most about twice as much.
/// </summary>
internal sealed class DocumentScenario
{
    private const string Eni =
        "{'networkInterfaces':{'eni-1':{'vSwitchId':'v','primaryIpAddress':'10.0.0.1','#list':[#]}}}";

    private readonly string document;
    private readonly string part;

    private DocumentScenario(string name, string document, string part)
    {
        Name = name;
        this.document = document.Replace('\'', '"');
        this.part = part.Replace('\'', '"');
    }

    /// <summary>
    /// Each scenario repeats something that the reader compares with earlier parts. The part replaces <c>#</c> once
    /// for each unit of the size; in it, <c>$i</c> is its number, <c>$x</c> the number from 1 on in hexadecimal, and
    /// <c>$h.$l</c> and <c>$b.$n</c> are two octets in steps of 1 and of 16. Single quotes stand for double ones.
    /// </summary>
    public static readonly IReadOnlyList<DocumentScenario> All =
    [
        new("tags", Eni.Replace("#list':[#]", "tags':{#}", StringComparison.Ordinal), "'key-$i':'v'"),
        OfList("privateIpAddresses", "'10.1.$h.$l'"),
        OfList("ipv6Addresses", "'2001:db8::$x'"),
        OfList("ipv6Prefixes", "'2001:db8:0:0:$x::/80'"),
        OfList("securityGroupIds", "'sg-$i'"),
        new(
            "enis",
            "{'networkInterfaces':{#}}",
            "'eni-$i':{'vSwitchId':'v','primaryIpAddress':'10.0.$h.$l','ipv6Addresses':['2001:db8::$x']}"),
        new(
            "lock-reasons",
            "{'instances':{'i-1':{'instanceType':'ecs.g6.large','zoneId':'z','lockReasons':[#]}}}",
            "'reason-$i'"),
        new("regions", "{'regions':{#}}", "'region-$i':{'zones':['zone-$i']}"),
        new(
            "instances-in-zones",
            "{'instances':{#}}",
            "'i-$i':{'instanceType':'ecs.g6.large','zoneId':'elsewhere-$i'}"),
        new("vpcs", "{'vpcs':{#}}", "'vpc-$i':{'cidrBlock':'10.0.0.0/8','ipv6CidrBlock':'2001:db8:$x::/56'}"),
        new(
            "vswitches",
            "{'vpcs':{'vpc-1':{'cidrBlock':'10.0.0.0/8'}},'vSwitches':{#}}",
            "'vsw-$i':{'vpcId':'vpc-1','zoneId':'z','cidrBlock':'10.$h.$l.0/28','ipv6CidrBlock':'2001:db8:0:$x::/64'}"),
        new(
            "reservations",
            "{'vSwitches':{'vsw-1':{'vpcId':'v','zoneId':'z','cidrBlock':'10.0.0.0/16','cidrReservations':{#}}}}",
            "'vcr-$i':{'cidrBlock':'10.0.$b.$n/28'}"),
        new("access-keys", "{'accessKeys':{#}}", "'key-$i':{'secret':'s'}"),
        new("problems", "{'vpcs':{#}}", "'vpc-$i':{}"),
        new("unknown-members", "{#}", "'member-$i':1"),
        new("patch-of-nulls", "{'networkInterfaces':{#}}", "'eni-$i':null") { IsPatch = true },
    ];

    public string Name { get; }

    /// <summary>Whether the document is merged into a document of as many ENIs.</summary>
    private bool IsPatch { get; init; }

    public static DocumentScenario Named(string name) => All.First(scenario => scenario.Name == name);

    /// <summary>Reads the document once as warm-up, and then counted.</summary>
    public void Run(int size)
    {
        var target = Encoding.UTF8.GetBytes(Named("enis").Document(size));
        var bytes = Encoding.UTF8.GetBytes(Document(size));
        var reader = new StateDocumentReader(
            Options.Create(new EcsEmulatorOptions()), new EmulatorClock(new FixedTime()));
        ReadCounted(reader, "{}"u8.ToArray(), "{}"u8.ToArray(), IsPatch);
        if (!GC.TryStartNoGCRegion(128 * 1024 * 1024))
        {
            throw new InvalidOperationException("The document allocates more than the limit.");
        }

        ReadCounted(reader, bytes, target, IsPatch);
        GC.EndNoGCRegion();
    }

    /// <summary>Callgrind counts in this method, by its name.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadCounted(StateDocumentReader reader, byte[] document, byte[] target, bool isPatch)
    {
        try
        {
            var whole = isPatch ? StateDocument.Merge(target, StateDocument.Parse(document)) : document;
            reader.Read(StateDocument.Parse(whole), Cloud.DefaultAccountId);
        }
        catch (InvalidDocumentException)
        {
            // Reporting problems must not cost more either.
        }
    }

    private static DocumentScenario OfList(string member, string part) =>
        new(member, Eni.Replace("#list", member, StringComparison.Ordinal), part);

    private string Document(int size) =>
        document.Replace("#", string.Join(',', Enumerable.Range(0, size).Select(Part)), StringComparison.Ordinal);

    private string Part(int number)
    {
        string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
        return part
            .Replace("$i", Text(number), StringComparison.Ordinal)
            .Replace("$x", (number + 1).ToString("x", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$h", Text(number >> 8), StringComparison.Ordinal)
            .Replace("$l", Text(number & 255), StringComparison.Ordinal)
            .Replace("$b", Text(number >> 4), StringComparison.Ordinal)
            .Replace("$n", Text((number & 15) << 4), StringComparison.Ordinal);
    }
}

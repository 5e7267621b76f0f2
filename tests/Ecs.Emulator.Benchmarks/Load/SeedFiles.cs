using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Benchmarks.Gate;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>Seed files with any number of ENIs. ENIs and VSwitches are numbered; each VSwitch is a /16.</summary>
internal static class SeedFiles
{
    /// <summary>ENIs per VSwitch; the remaining addresses can be assigned to them.</summary>
    private const int EnisPerVSwitch = 50_000;

    /// <summary>The first primary address; the addresses before are not used.</summary>
    private const int FirstPrimary = 16;

    /// <summary>The first free address.</summary>
    private const int FirstFree = FirstPrimary + EnisPerVSwitch;

    /// <summary>The first address of a VSwitch that can be filled: one is reserved, one is the first ENI's.</summary>
    public const int FirstFillable = 2;

    /// <summary>The number of addresses from there on; the last three are reserved.</summary>
    public const int Fillable = (1 << 16) - 3 - FirstFillable;

    public static string Eni(int number) => string.Create(CultureInfo.InvariantCulture, $"eni-{number:D7}");

    /// <summary>Returns an ENI with a free address.</summary>
    /// <param name="number">The ENI's number.</param>
    /// <param name="place">The index of the free address in its VSwitch: 0 to 15,000.</param>
    public static (string Id, string Address) Assignable(int number, int place) =>
        (Eni(number), Address(number / EnisPerVSwitch, FirstFree + place));

    public static string Address(int vSwitch, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"10.{vSwitch}.{offset >> 8}.{offset & 255}");

    /// <summary>Writes a state with this number of Available ENIs.</summary>
    public static void WriteEnis(string path, int count)
    {
        using var file = File.Create(path);
        Write(file, 1 + ((count - 1) / EnisPerVSwitch), WriteAll);

        void WriteAll(Utf8JsonWriter json)
        {
            for (var number = 0; number < count; number++)
            {
                WriteEni(json, number, number / EnisPerVSwitch, FirstPrimary + (number % EnisPerVSwitch), []);
                if (json.BytesPending > 1 << 20)
                {
                    json.Flush();
                }
            }
        }
    }

    /// <summary>
    /// Writes a state of one VSwitch in which only these addresses are free. ENI 0 has only its primary address, and
    /// other ENIs have all the rest.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="free">The offsets of the free addresses in the VSwitch.</param>
    public static void WriteVSwitchWithFree(string path, IReadOnlySet<int> free)
    {
        const int secondaryPerEni = 50;
        using var file = File.Create(path);
        Write(file, 1, json =>
        {
            WriteEni(json, 0, vSwitch: 0, FirstFillable - 1, []);
            var number = 1;
            foreach (var addresses in Enumerable.Range(FirstFillable, Fillable)
                .Where(offset => !free.Contains(offset))
                .Chunk(1 + secondaryPerEni))
            {
                WriteEni(json, number++, vSwitch: 0, addresses[0], addresses[1..]);
            }
        });
    }

    /// <summary>
    /// Writes a state of one VSwitch and a number of ENIs with a number of secondary addresses each.
    /// </summary>
    public static void WriteEnisWithAddresses(Stream target, int count, int addresses) => Write(target, 1, json =>
    {
        for (var number = 0; number < count; number++)
        {
            var primary = FirstPrimary + (number * (1 + addresses));
            WriteEni(json, number, vSwitch: 0, primary, [.. Enumerable.Range(primary + 1, addresses)]);
        }
    });

    private static void Write(Stream target, int vSwitches, Action<Utf8JsonWriter> writeEnis)
    {
        using var json = new Utf8JsonWriter(target);
        json.WriteStartObject();
        WriteOne(json, "accessKeys", SigningKey.Id, () => json.WriteString("secret", SigningKey.Secret));
        WriteOne(json, "regions", "cn-hangzhou", () =>
        {
            json.WriteStartArray("zones");
            json.WriteStringValue("cn-hangzhou-h");
            json.WriteEndArray();
        });
        WriteOne(json, "vpcs", "vpc-load", () =>
        {
            json.WriteString("regionId", "cn-hangzhou");
            json.WriteString("cidrBlock", "10.0.0.0/8");
        });
        WriteOne(json, "securityGroups", "sg-load", () =>
        {
            json.WriteString("vpcId", "vpc-load");
            json.WriteNumber("privateIpAddressLimit", int.MaxValue);
        });
        json.WriteStartObject("vSwitches");
        for (var number = 0; number < vSwitches; number++)
        {
            json.WriteStartObject($"vsw-{number}");
            json.WriteString("vpcId", "vpc-load");
            json.WriteString("zoneId", "cn-hangzhou-h");
            json.WriteString("cidrBlock", $"10.{number}.0.0/16");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("networkInterfaces");
        writeEnis(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOne(Utf8JsonWriter json, string collection, string id, Action writeMembers)
    {
        json.WriteStartObject(collection);
        json.WriteStartObject(id);
        writeMembers();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEni(Utf8JsonWriter json, int number, int vSwitch, int primary, int[] secondary)
    {
        json.WriteStartObject(Eni(number));
        json.WriteString("vSwitchId", $"vsw-{vSwitch}");
        json.WriteString("primaryIpAddress", Address(vSwitch, primary));
        if (secondary.Length > 0)
        {
            json.WriteStartArray("privateIpAddresses");
            foreach (var offset in secondary)
            {
                json.WriteStringValue(Address(vSwitch, offset));
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("securityGroupIds");
        json.WriteStringValue("sg-load");
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

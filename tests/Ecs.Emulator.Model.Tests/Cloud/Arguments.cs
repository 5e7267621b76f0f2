using System.Globalization;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>The parameters of an API call.</summary>
internal sealed class Arguments(IReadOnlyDictionary<string, string> parameters)
{
    public string? Find(string name) => parameters.GetValueOrDefault(name);

    public string Get(string name) => parameters[name];

    public bool IsTrue(string name) => Find(name) == "true";

    public List<string> List(string name)
    {
        var elements = new List<string>();
        while (Find($"{name}.{elements.Count + 1}") is { } element)
        {
            elements.Add(element);
        }

        return elements;
    }

    /// <summary>Returns a count, which must be 1 or more.</summary>
    public int? Count(string name, int max = int.MaxValue)
    {
        if (Find(name) is not { } text)
        {
            return null;
        }

        var number = int.Parse(text, CultureInfo.InvariantCulture);
        ApiError.ThrowIf(number < 1 || number > max, "InvalidParameter");
        return number;
    }

    /// <summary>
    /// All parameters except the client token as one text. Two requests with the same token must have the same
    /// fingerprint.
    /// </summary>
    public string Fingerprint => string.Join(
        ' ',
        parameters.Where(parameter => parameter.Key != "ClientToken")
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Key}={parameter.Value}"));
}

/// <summary>The addresses that a request selects for an ENI.</summary>
/// <param name="Addresses">Chosen single addresses.</param>
/// <param name="Count">The number of single addresses for the cloud to choose.</param>
/// <param name="Prefixes">Chosen prefixes, by their first address.</param>
/// <param name="PrefixCount">The number of prefixes for the cloud to choose.</param>
internal sealed record AddressSelection(List<long> Addresses, int? Count, List<long> Prefixes, int? PrefixCount)
{
    private const int MaxPrefixes = 10;

    /// <summary>The part of the ENI's quota that the selection uses.</summary>
    public int Places => (Addresses.Count > 0 ? Addresses.Count : Count ?? 0) + Prefixes.Count + (PrefixCount ?? 0);

    public static AddressSelection Read(Arguments arguments)
    {
        var addresses = arguments.List("PrivateIpAddress").ConvertAll(Block.Number);
        var count = arguments.Count("SecondaryPrivateIpAddressCount");
        var prefixes = arguments.List("Ipv4Prefix").ConvertAll(Block.Parse);
        ApiError.ThrowIf(prefixes.Exists(prefix => !prefix.IsStrict), "InvalidIp.IpPrefixNotStrict");
        return new AddressSelection(
            addresses, count, prefixes.ConvertAll(prefix => prefix.First), arguments
                .Count("Ipv4PrefixCount", MaxPrefixes));
    }
}

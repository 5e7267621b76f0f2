using System.Globalization;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>The parameters of a call, as the model reads them.</summary>
internal sealed class Arguments(IReadOnlyDictionary<string, string> parameters)
{
    public string? Find(string name) => parameters.GetValueOrDefault(name);

    public string Get(string name) => parameters[name];

    public bool IsTrue(string name) => Find(name) == "true";

    /// <summary>The elements <c>name.1</c>, <c>name.2</c> and so on.</summary>
    public List<string> List(string name)
    {
        var elements = new List<string>();
        while (Find($"{name}.{elements.Count + 1}") is { } element)
        {
            elements.Add(element);
        }

        return elements;
    }

    /// <summary>A count, which is 1 or more.</summary>
    public int? Count(string name, int most = int.MaxValue)
    {
        if (Find(name) is not { } text)
        {
            return null;
        }

        var number = int.Parse(text, CultureInfo.InvariantCulture);
        Refused.When(number < 1 || number > most, "InvalidParameter");
        return number;
    }

    /// <summary>What is asked, in one text: two calls with one token must ask the same.</summary>
    public string Question => string.Join(
        ' ',
        parameters.Where(parameter => parameter.Key != "ClientToken")
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Key}={parameter.Value}"));
}

/// <summary>Which addresses a call wants for an ENI.</summary>
/// <param name="Addresses">These single ones.</param>
/// <param name="Count">So many single ones of the cloud's choice.</param>
/// <param name="Prefixes">These prefixes, by their first address.</param>
/// <param name="PrefixCount">So many prefixes of the cloud's choice.</param>
internal sealed record Wanted(List<long> Addresses, int? Count, List<long> Prefixes, int? PrefixCount)
{
    private const int MostPrefixes = 10;

    /// <summary>The places of the ENI's quota that this takes.</summary>
    public int Places => (Addresses.Count > 0 ? Addresses.Count : Count ?? 0) + Prefixes.Count + (PrefixCount ?? 0);

    public static Wanted Read(Arguments arguments)
    {
        var addresses = arguments.List("PrivateIpAddress").ConvertAll(Block.Number);
        var count = arguments.Count("SecondaryPrivateIpAddressCount");
        var prefixes = arguments.List("Ipv4Prefix").ConvertAll(Block.Parse);
        Refused.When(prefixes.Exists(prefix => !prefix.IsStrict), "InvalidIp.IpPrefixNotStrict");
        return new Wanted(
            addresses, count, prefixes.ConvertAll(prefix => prefix.First), arguments.Count("Ipv4PrefixCount", MostPrefixes));
    }
}

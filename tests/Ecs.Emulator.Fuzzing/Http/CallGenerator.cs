using System.Globalization;
using System.Text;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>
/// Generates calls from the declarations: an action, its required parameters, some of the others, and then mistakes.
/// The web server accepts each of them as HTTP, so each must get an API response.
/// </summary>
/// <param name="random">The random numbers.</param>
/// <param name="values">Generates values.</param>
/// <param name="account">The account of the calls.</param>
internal sealed class CallGenerator(Random random, ValueGenerator values, string account)
{
    private static readonly string[] OddIndices =
        ["0", "01", "-1", "", "x", "1.1", "3", "99", "1000", "99999999999", "%31", "１"];

    private static readonly string[] OddMethods = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "HEAD", "get"];

    private static readonly string[] OddFormats = ["YAML", "", "xml;", "JSON%20", "%zz"];

    private static readonly string[] OddVersions =
        ["2014-05-27", "2016-04-28", "latest", "", "0000-00-00", "2014-05-26x"];

    public Attempt Call()
    {
        var action = values.One(ActionCatalogue.All);
        List<string> pairs = [.. ParametersOf(action)];
        for (var spoils = random.Next(4) == 0 ? 1 + random.Next(3) : 0; spoils > 0; spoils--)
        {
            Corrupt(pairs, action);
        }

        var name = random.Next(50) == 0 ? values.HostileValue() : action.Name;
        var version = random.Next(50) == 0 ? values.One(OddVersions) : action.Product.Version;
        pairs.Insert(0, $"Action={name}");
        pairs.Insert(1, $"Version={version}");
        pairs.Insert(2, $"AccessKeyId={account}");

        // The format of the response to an unknown format is not predictable.
        bool? json = random.Next(40) == 0 ? null : random.Next(2) == 0;
        pairs.Insert(3, $"Format={(json is { } known ? known ? "JSON" : "XML" : values.One(OddFormats))}");
        return Send(
            pairs, json, random.Next(100) == 0 ? values.One(OddMethods) : null) with
        { Action = name == action.Name && version == action.Product.Version ? action : null };
    }

    private IEnumerable<string> ParametersOf(ApiAction action)
    {
        foreach (var parameter in action.Parameters)
        {
            if (!parameter.Required && parameter.Example is null && random.Next(6) > 0)
            {
                continue;
            }

            if (random.Next(60) == 0)
            {
                continue;
            }

            if (!parameter.IsList)
            {
                yield return $"{parameter.Name}={values.Encoded(parameter, parameter.Name)}";
                continue;
            }

            foreach (var pair in ElementsOf(parameter))
            {
                yield return pair;
            }
        }
    }

    private IEnumerable<string> ElementsOf(Parameter list)
    {
        for (var n = 1; n <= 1 + random.Next(random.Next(30) == 0 ? 60 : 2); n++)
        {
            var index = random.Next(60) == 0 ? values.One(OddIndices) : n.ToString(CultureInfo.InvariantCulture);
            var members = list.Members.Count == 0 ? [""] : list.Members.Where(_ => random.Next(2) == 0);
            foreach (var member in members)
            {
                var inner = member.EndsWith(ListReader.MemberSuffix, StringComparison.Ordinal)
                    ? $".{member[..^ListReader.MemberSuffix.Length]}.1"
                    : member.Length == 0 ? "" : $".{member}";
                yield return $"{list.Name}.{index}{inner}={values.Encoded(list, list.Name + inner)}";
            }
        }
    }

    private void Corrupt(List<string> pairs, ApiAction action)
    {
        switch (random.Next(10))
        {
            case 0 when pairs.Count > 0:
                pairs.Add(values.One(pairs));
                break;
            case 1 when pairs.Count > 0:
                pairs.RemoveAt(random.Next(pairs.Count));
                break;
            case 2:
                pairs.Add($"{values.HostileValue()}={values.HostileValue()}");
                break;
            case 3 when action.Parameters.Count > 0:
                pairs.Add($"{values.One(action.Parameters).Name}={values.HostileValue()}");
                break;
            case 4 when action.Parameters.Count > 0:
                pairs.Add($"{values.One(action.Parameters).Name}.{values.One(OddIndices)}={values.HostileValue()}");
                break;
            case 5:
                pairs.Add("DryRun=true");
                break;
            case 6:
                pairs.Add($"ClientToken=token-{random.Next(4)}");
                break;
            case 7:
                pairs.Insert(
                    random.Next(pairs.Count + 1),
                    values.One(["", "=", "&", "a", "=b", "a=b=c", "Signature=", "SignatureNonce=1"]));
                break;
            case 8 when random.Next(30) == 0:
                pairs.AddRange(Enumerable.Range(0, 990 + random.Next(20)).Select(n => $"x{n}="));
                break;
            default:
                pairs.Add($"PrivateIpAddress.1={values.HostileValue()}");
                break;
        }
    }

    private Attempt Send(List<string> pairs, bool? json, string? method)
    {
        // Some parameters are in the query, some in the form; for duplicates, the form wins.
        var split = method is null && random.Next(3) == 0 ? random.Next(pairs.Count + 1) : pairs.Count;
        var query = string.Join('&', pairs.Take(split));
        var form = Encoding.ASCII.GetBytes(
            string.Join('&', pairs.Skip(split)).Replace("１", "%EF%BC%91", StringComparison.Ordinal));
        var type = "application/x-www-form-urlencoded";
        if (split < pairs.Count && random.Next(40) == 0)
        {
            (form, type) = OddBody(form);
        }

        query = query.Replace("１", "%EF%BC%91", StringComparison.Ordinal);
        method ??= split < pairs.Count || random.Next(3) == 0 ? "POST" : "GET";
        var head = new StringBuilder(query.Length + 200)
            .Append(
                CultureInfo.InvariantCulture,
                $"{method} /?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {form.Length}\r\n");
        if (form.Length > 0)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n");
        }

        // The server knows the format only if it is in the query or in a readable form.
        var known = json is not null && split >= 4;
        return new Attempt([.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. form], Demand.Envelope)
        {
            WantsJson = known ? json : null,
            IsHead = method == "HEAD",
            MustNotChangeStateIfRejected = true,
        };
    }

    private (byte[] Form, string Type) OddBody(byte[] form)
    {
        const string usual = "application/x-www-form-urlencoded";
        switch (random.Next(6))
        {
            case 0:
                return (
                    form,
                    values.One(["application/json", "multipart/form-data; boundary=x", "text/plain", "", "x", ";"]));
            case 1:
                return (Encoding.UTF8.GetBytes(values.HostileText()), usual);
            case 2:
                var noise = new byte[random.Next(200)];
                random.NextBytes(noise);
                return (noise, usual);
            case 3 when random.Next(10) == 0:
                return ([.. form, (byte)'&', (byte)'y', (byte)'=', .. Enumerable.Repeat((byte)'y', 1_050_000)], usual);
            case 4:
                return ([0xEF, 0xBB, 0xBF, .. form], $"{usual}; charset=utf-8");
            default:
                return ("{\"RegionId\":\"cn-hangzhou\"}"u8.ToArray(), "application/json");
        }
    }
}

using System.Text;
using System.Text.Json;
using Ecs.Emulator.Actions.Catalogue;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// Puts values at the ends of ranges into documents and parameters. The bytes select: first document or call, then
/// members and values. The result is checked as in the other targets, and its allocations are limited.
/// </summary>
internal static class RangeTarget
{
    private const int MaxChoices = 4;

    /// <summary>
    /// Far more than a short document or call needs, and far less than a loop up to a huge number allocates.
    /// </summary>
    private const long MaxAllocated = 256L * 1024 * 1024;

    /// <summary>IDs of the default state, so that existing resources are changed too.</summary>
    private static readonly Dictionary<string, string> KnownIds = new()
    {
        ["vpcs"] = "vpc-myvpc",
        ["vSwitches"] = "vsw-myvswitch",
        ["securityGroups"] = "sg-mygroup",
        ["instances"] = "i-myinstance",
        ["networkInterfaces"] = "eni-myeni",
        ["regions"] = "cn-hangzhou",
    };

    public static void Run(byte[] data)
    {
        if (data.Length == 0)
        {
            return;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var choices = new Choices(data);
        if (choices.Next(2) == 0)
        {
            DocumentTarget.Run(Document(choices));
        }
        else
        {
            RequestTarget.Run(Call(choices));
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        FindingException.Require(
            allocated <= MaxAllocated, $"A number at the end of its range has allocated {allocated} bytes.");
    }

    /// <summary>A document with values at the ends of ranges in some members.</summary>
    private static byte[] Document(Choices choices)
    {
        var root = new Tree();
        for (var count = 0; count < MaxChoices && !choices.AreUsedUp; count++)
        {
            var (path, type) = RangeEnds.Members[choices.Next(RangeEnds.Members.Count)];
            var text = RangeEnds.Texts[choices.Next(RangeEnds.Texts.Count)];
            var number = RangeEnds.Numbers[choices.Next(RangeEnds.Numbers.Count)];
            root.Set([.. path.Select((name, index) => name == "*" ? IdIn(path[index - 1]) : name)], type switch
            {
                "integer" or "number" => number,
                "array" => $"[{Quoted(text)}]",
                "boolean" => "true",
                _ => Quoted(text),
            });
        }

        return Encoding.UTF8.GetBytes(root.ToString());
    }

    /// <summary>A call with values at the ends of ranges in some parameters.</summary>
    private static byte[] Call(Choices choices)
    {
        var action = ActionCatalogue.All[choices.Next(ActionCatalogue.All.Count)];
        var values = action.Parameters.Where(parameter => parameter.Example is not null)
            .ToDictionary(parameter => parameter.SampleName, parameter => parameter.Example!);
        values["RegionId"] = "cn-hangzhou";
        for (var count = 0; count < MaxChoices && !choices.AreUsedUp && action.Parameters.Count > 0; count++)
        {
            var parameter = action.Parameters[choices.Next(action.Parameters.Count)];
            var names = Corpus.NamesOf(parameter).ToList();
            values[names[choices.Next(names.Count)]] = RangeEnds.Texts[choices.Next(RangeEnds.Texts.Count)];
        }

        return Encoding.ASCII.GetBytes($"0Action={action.Name}&Version={action.Product.Version}"
            + string.Concat(values.Select(value => $"&{value.Key}={Uri.EscapeDataString(value.Value)}")));
    }

    private static string IdIn(string collection) => KnownIds.GetValueOrDefault(collection, "x-1");

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private sealed class Choices(byte[] data)
    {
        private int position;

        public bool AreUsedUp => position >= data.Length;

        public int Next(int count)
        {
            var value = 0;
            for (var limit = 1; limit < count; limit <<= 8)
            {
                value = (value << 8) | (position < data.Length ? data[position++] : 0);
            }

            return value % count;
        }
    }

    /// <summary>Builds a JSON object member by member.</summary>
    private sealed class Tree
    {
        private readonly Dictionary<string, object> members = [];

        public void Set(ReadOnlySpan<string> path, string json)
        {
            if (path.Length == 1)
            {
                members[path[0]] = json;
                return;
            }

            if (members.GetValueOrDefault(path[0]) is not Tree child)
            {
                members[path[0]] = child = new Tree();
            }

            child.Set(path[1..], json);
        }

        public override string ToString() =>
            $"{{{string.Join(',', members.Select(member => $"{Quoted(member.Key)}:{member.Value}"))}}}";
    }
}

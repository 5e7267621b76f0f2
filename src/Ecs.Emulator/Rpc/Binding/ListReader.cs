using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Rpc.Binding;

/// <summary>
/// Reads lists, <c>Name.1</c>, <c>Name.2</c> …. The numbers start at 1 and have no gaps; the order of the parameters
/// does not matter.
/// </summary>
internal static class ListReader
{
    /// <summary>The suffix of the declared name of a member that is a list.</summary>
    public const string MemberSuffix = ".N";

    public static ImmutableArray<T> Read<T>(
        RpcParameters parameters, string name, ValueReader<T> reader, int? maxElements, ErrorDefinition? tooMany = null)
    {
        // Most lists have one element and need no collection.
        ListValue? first = null;
        List<ListValue>? all = null;
        foreach (var (key, value) in parameters.Entries)
        {
            if (!SuffixOf(key, name, out var suffix))
            {
                continue;
            }

            var element = new ListValue(IndexOf(key, suffix, maxElements, tooMany), key, value);
            if (first is null)
            {
                first = element;
            }
            else
            {
                all ??= [first.Value];
                all.Add(element);
            }
        }

        if (all is null)
        {
            return first is { } only ? [ReadOne(only, 1)] : [];
        }

        all.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        var values = new T[all.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadOne(all[i], i + 1);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);

        T ReadOne(ListValue element, int expectedIndex)
        {
            RequireNoGap(name, element.Index, expectedIndex);
            return element.Text.Length > 0
                ? reader(element.Name, element.Text)
                : throw ApiException.InvalidParameter(element.Name, "It is empty.");
        }
    }

    public static ImmutableArray<T> ReadStructures<T>(
        RpcParameters parameters,
        string name,
        IReadOnlyList<string> members,
        Func<ListElement, T> reader,
        int maxElements,
        ErrorDefinition? tooMany)
    {
        var indices = new SortedSet<int>();
        foreach (var (key, _) in parameters.Entries)
        {
            if (!SuffixOf(key, name, out var suffix))
            {
                continue;
            }

            var dot = suffix.IndexOf('.');
            if (dot < 0 || !IsMember(suffix[(dot + 1)..], members))
            {
                throw ApiException.InvalidParameter(key, $"Elements have the members {string.Join(", ", members)}.");
            }

            indices.Add(IndexOf(key, suffix[..dot], maxElements, tooMany));
        }

        var values = ImmutableArray.CreateBuilder<T>(indices.Count);
        foreach (var index in indices)
        {
            RequireNoGap(name, index, values.Count + 1);
            values.Add(reader(new ListElement(parameters, ElementName(name, index))));
        }

        return values.MoveToImmutable();
    }

    /// <summary>Whether the member is declared, or an element of a declared list.</summary>
    public static bool IsMember(ReadOnlySpan<char> member, IReadOnlyList<string> members)
    {
        foreach (var declared in members)
        {
            var isMember = declared.EndsWith(MemberSuffix, StringComparison.Ordinal)
                ? member.StartsWith(declared.AsSpan(0, declared.Length - 1))
                : member.SequenceEqual(declared);
            if (isMember)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a parameter is an element of the list. The suffix is its name after <c>Name.</c>.</summary>
    private static bool SuffixOf(string key, string name, out ReadOnlySpan<char> suffix)
    {
        suffix = [];
        if (key.Length > name.Length)
        {
            // This character distinguishes most names.
            if (key[name.Length] != '.' || !key.AsSpan().StartsWith(name))
            {
                return false;
            }

            suffix = key.AsSpan(name.Length + 1);
            return true;
        }

        return key != name ? false : throw ApiException.InvalidParameter(
            name, $"It is a list: {name}.1, {name}.2 and so on.");
    }

    private static int IndexOf(string key, ReadOnlySpan<char> suffix, int? maxElements, ErrorDefinition? tooMany)
    {
        var isCanonical = int.TryParse(suffix, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index >= 1
            && suffix[0] != '0';
        if (isCanonical && tooMany is not null && index > maxElements)
        {
            throw new ApiException(tooMany);
        }

        if (!isCanonical || index > (maxElements ?? int.MaxValue))
        {
            throw ApiException.InvalidParameter(
                key,
                maxElements is { } max
                    ? $"Valid values of N: 1 to {max}."
                    : "Elements are numbered 1, 2, 3 and so on.");
        }

        return index;
    }

    private static void RequireNoGap(string name, int index, int expected)
    {
        if (index != expected)
        {
            throw ApiException.InvalidParameter(
                ElementName(name, expected), $"It is missing, though {ElementName(name, index)} is given.");
        }
    }

    private static string ElementName(string name, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}.{index}");

    private readonly record struct ListValue(int Index, string Name, string Text);
}

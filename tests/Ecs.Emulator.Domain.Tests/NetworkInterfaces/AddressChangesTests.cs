using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Differences between two lists of addresses.</summary>
public sealed class AddressChangesTests
{
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("", "1 2", "1 2", "")]
    [InlineData("1 2", "", "", "1 2")]
    [InlineData("1 2", "1 2", "", "")]
    [InlineData("1 2", "2 1", "", "")]
    [InlineData("1 2", "1 2 3", "3", "")]
    [InlineData("1 2", "3 1 2", "3", "")]
    [InlineData("1 2 3", "1 3", "", "2")]
    [InlineData("1 2 3", "1 2", "", "3")]
    [InlineData("1 2 3", "1 4 3 5", "4 5", "2")]
    [InlineData("1 2", "3 4", "3 4", "1 2")]
    public void Elements_of_only_one_list_are_added_or_removed_in_order(
        string before, string after, string added, string removed)
    {
        Enumerate(AddressChanges.Added(List(before), List(after))).Should().Equal(List(added));
        Enumerate(AddressChanges.Removed(List(before), List(after))).Should().Equal(List(removed));
    }

    [Fact]
    public void An_unchanged_list_has_no_changes()
    {
        var list = List("1 2");
        Enumerate(AddressChanges.Added(list, list)).Should().BeEmpty();
        Enumerate(AddressChanges.Removed(list, list)).Should().BeEmpty();
    }

    private static ImmutableArray<int> List(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

    private static List<T> Enumerate<T>(AddressChanges.Enumerator<T> changes)
        where T : struct, IEquatable<T>
    {
        List<T> elements = [];
        foreach (var element in changes)
        {
            elements.Add(element);
        }

        return elements;
    }
}

namespace Ecs.Emulator.Domain.Tests.Resources;

/// <summary>The list of all tables, which rules for several kinds use.</summary>
public sealed class AllTablesTests
{
    [Fact]
    public void The_list_has_every_table_of_a_state_once()
    {
        var state = Given.State();
        state.Tables.Should().BeEquivalentTo(
            typeof(AccountState).GetProperties()
                .Where(property => property.PropertyType.IsSubclassOf(typeof(ResourceTable)))
                .Select(property => property.GetValue(state)),
            options => options.ComparingByValue<ResourceTable>());
        AccountState.AllTables.Should().OnlyContain(table => table.Of(state).Kind == table.Kind);
    }

    [Fact]
    public void Names_and_types_of_kinds_are_unique()
    {
        AccountState.AllTables.Select(table => table.Kind.Name).Should().OnlyHaveUniqueItems();
        ResourceType.All.Select(type => type.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_kind_with_a_type_has_tags() =>
        AccountState.AllTables.Where(table => table.Kind.Type is not null)
            .Should().OnlyContain(table => table.Kind.HasTags);
}

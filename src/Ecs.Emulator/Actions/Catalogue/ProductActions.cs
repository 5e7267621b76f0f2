using System.Collections;

namespace Ecs.Emulator.Actions.Catalogue;

/// <summary>
/// The actions of a product by name. An action is declared at its first use: a process needs few of them, and the
/// declarations of all would be 2 % of the instructions of its start.
/// </summary>
internal sealed class ProductActions(Product product) : IEnumerable<ApiAction>
{
    private readonly Dictionary<string, Func<ApiAction>> declarations = new(StringComparer.Ordinal);

    public Product Product => product;

    /// <param name="name">The name that the action declares.</param>
    /// <param name="declaration">Returns the action; its class declares it at the first use.</param>
    public void Add(string name, Func<ApiAction> declaration) => declarations.Add(name, declaration);

    /// <summary>Finds an action of this product; null if the product does not have it.</summary>
    public ApiAction? Find(string name) =>
        declarations.TryGetValue(name, out var declaration) ? declaration() : null;

    public IEnumerator<ApiAction> GetEnumerator() =>
        declarations.Values.Select(declaration => declaration()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

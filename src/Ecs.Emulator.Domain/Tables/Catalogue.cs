using System.Collections;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// Resources that no action changes, such as regions. A catalogue is immutable, so accounts with the same one share it.
/// </summary>
/// <typeparam name="TId">The resource's id.</typeparam>
/// <typeparam name="TResource">The resource.</typeparam>
internal sealed class Catalogue<TId, TResource> : IReadOnlyCollection<TResource>
    where TId : notnull
    where TResource : class
{
    private readonly List<TResource> resources = [];
    private readonly Dictionary<TId, int> indices = [];

    /// <summary>A catalogue of these resources, in this order; of several with the same id it has the first.</summary>
    public Catalogue(IEnumerable<TResource> resources, Func<TResource, TId> idOf)
    {
        foreach (var resource in resources)
        {
            if (indices.TryAdd(idOf(resource), this.resources.Count))
            {
                this.resources.Add(resource);
            }
        }
    }

    /// <inheritdoc/>
    public int Count => resources.Count;

    /// <summary>The resource of this id; null if there is none.</summary>
    public TResource? Find(TId id) => indices.TryGetValue(id, out var index) ? resources[index] : null;

    /// <summary>The position of this resource, which must be there: 1 for the first.</summary>
    public int PositionOf(TId id) => indices[id] + 1;

    /// <inheritdoc/>
    public IEnumerator<TResource> GetEnumerator() => resources.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

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

    /// <summary>
    /// Creates a catalogue of resources in this order. If several have the same id, only the first is included.
    /// </summary>
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

    public int Count => resources.Count;

    /// <summary>The resource with this id; null if it does not exist.</summary>
    public TResource? Find(TId id) => indices.TryGetValue(id, out var index) ? resources[index] : null;

    /// <summary>The position of an existing resource. The first has position 1.</summary>
    public int PositionOf(TId id) => indices[id] + 1;

    public IEnumerator<TResource> GetEnumerator() => resources.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

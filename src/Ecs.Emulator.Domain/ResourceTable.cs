using System.Collections;

namespace Ecs.Emulator.Domain;

/// <summary>
/// The resources of one kind, found by id and listed in the order in which they came. Each has a row number, from 1 on,
/// so that a listing can go on where an earlier one ended.
/// </summary>
/// <typeparam name="TId">The resource's id.</typeparam>
/// <typeparam name="TResource">The resource.</typeparam>
public sealed class ResourceTable<TId, TResource> : IReadOnlyCollection<TResource>
    where TId : struct, IEquatable<TId>
    where TResource : class
{
    private readonly Func<TResource, TId> idOf;
    private readonly Dictionary<TId, int> indices = [];
    private readonly List<TResource> rows = [];

    internal ResourceTable(Func<TResource, TId> idOf) => this.idOf = idOf;

    /// <inheritdoc/>
    public int Count => rows.Count;

    /// <summary>The resource of this id; null where there is none.</summary>
    public TResource? Find(TId id) => indices.TryGetValue(id, out var index) ? rows[index] : null;

    /// <summary>The row number of this resource.</summary>
    public int RowOf(TId id) => indices[id] + 1;

    /// <inheritdoc/>
    public IEnumerator<TResource> GetEnumerator() => rows.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds a resource; false, with nothing changed, where its id is taken.</summary>
    internal bool TryAdd(TResource resource)
    {
        if (!indices.TryAdd(idOf(resource), rows.Count))
        {
            return false;
        }

        rows.Add(resource);
        return true;
    }

    /// <summary>Puts the resource in the place of the one of its id.</summary>
    internal void Replace(TResource resource) => rows[indices[idOf(resource)]] = resource;
}

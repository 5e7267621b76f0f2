namespace Ecs.Emulator.Domain.Addresses;

/// <summary>A pool of addresses or prefixes of ENIs.</summary>
/// <typeparam name="T">An address or a prefix.</typeparam>
internal interface IAddressPool<in T>
{
    void MarkAllocated(T element);

    void Release(T element);
}

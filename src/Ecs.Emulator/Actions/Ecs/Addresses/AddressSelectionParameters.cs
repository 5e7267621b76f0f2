using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class AddressSelectionParameters
{
    /// <summary>
    /// Rejects a selection that combines several of its four properties. Returns null if it selects nothing.
    /// </summary>
    /// <param name="selection">The values of the four parameters.</param>
    /// <param name="names">The names of the parameters, for the error.</param>
    /// <exception cref="ApiException"><see cref="RequestErrors.ParameterConflict"/>.</exception>
    public static AddressSelection<TAddress, TPrefix>? RequireOneKind<TAddress, TPrefix>(
        this AddressSelection<TAddress, TPrefix> selection, string names)
    {
        ReadOnlySpan<int> counts =
        [
            selection.Addresses.Length, selection.NextAddresses, selection.Prefixes.Length, selection.NextPrefixes,
        ];
        return (counts.Length - counts.Count(0)) switch
        {
            0 => null,
            1 => selection,
            _ => throw new ApiException(RequestErrors.ParameterConflict, names),
        };
    }
}

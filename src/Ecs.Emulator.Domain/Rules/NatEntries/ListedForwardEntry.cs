using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>A forward entry and the table that contains it.</summary>
internal sealed record ListedForwardEntry(ForwardEntry Entry, ForwardTableId ForwardTableId);

using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>An SNAT entry and the table that contains it.</summary>
internal sealed record ListedSnatEntry(SnatEntry Entry, SnatTableId SnatTableId);

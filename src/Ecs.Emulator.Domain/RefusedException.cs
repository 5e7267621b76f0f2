using Ecs.Emulator.Domain.Accounts;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Access;
using Ecs.Emulator.Domain.Rules.Addresses;
using Ecs.Emulator.Domain.Rules.Disks;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Places;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Rules.Tags;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain;

/// <summary>
/// The cloud refuses the call. It is the one way in which a rule of the domain says no; whoever throws it has changed
/// nothing yet.
/// </summary>
/// <param name="refusal">Why.</param>
/// <param name="arguments">What the message names, as <see cref="Domain.Refusal"/> lists it.</param>
internal sealed class RefusedException(Refusal refusal, params string[] arguments) : Exception
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>What the message names, as <see cref="Domain.Refusal"/> lists it.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override string Message => $"{Refusal}({string.Join(", ", Arguments)})";
}

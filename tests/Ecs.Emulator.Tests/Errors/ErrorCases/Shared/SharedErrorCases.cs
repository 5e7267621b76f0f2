using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;
using static Ecs.Emulator.Tests.Errors.ErrorCases.Shared.SharedErrorStates;

namespace Ecs.Emulator.Tests.Errors.ErrorCases.Shared;

/// <summary>Cases for errors that many actions declare, based on their sample calls.</summary>
internal static class SharedErrorCases
{
    private static readonly string[] OtherParameters =
        ["RegionId=cn-beijing", "RegionId=cn-hangzhou", "InstanceId=i-mysecond", "DiskId=d-mysecond"];

    private static readonly string TooLong = new('x', 1_000);

    private static readonly Dictionary<ErrorDefinition, SharedErrorCase[]> Cases = new(
        [
            .. SharedRequestErrorCases.All, .. SharedInstanceErrorCases.All, .. SharedNetworkInterfaceErrorCases.All,
            .. SharedVpcErrorCases.All,
        ],
        ReferenceEqualityComparer.Instance);

    public static IEnumerable<SharedErrorCase> Of(ErrorDefinition row, ApiAction action)
    {
        if (row == RequestErrors.InvalidParameter)
        {
            return action.Parameters.SelectMany(parameter => new[]
            {
                Call($"{parameter.SampleName}={TooLong}"), Call($"{parameter.Name}.0=1"),
            }).Append(Call("Name=1", "Name=2"));
        }

        if (row == CallerErrors.ClosedToRamUsers)
        {
            return
            [
                Given(
                    $$"""
                    {"account":{"actionsClosedToRam":["{{action.Name}}"]},"users":{"alice":{ } },
                    "accessKeys":{"KEY":{"secret":"s","user":"alice"} } }
                    """),
            ];
        }

        if (row == RequestErrors.IdempotentParameterMismatch)
        {
            return
            [
                .. from change in OtherParameters
                   select new SharedErrorCase(null, ["ClientToken=token", change], Repeat: true),
            ];
        }

        if (row.Code == "MissingParameter" || row.Code.StartsWith("MissingParameter.", StringComparison.Ordinal))
        {
            return action.Parameters.Select(parameter => Call(parameter.SampleName));
        }

        return Cases.GetValueOrDefault(row) ?? [];
    }
}

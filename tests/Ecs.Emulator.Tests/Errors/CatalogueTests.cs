using System.Reflection;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Errors;

/// <summary>The error catalogue is consistent and agrees with the API reference.</summary>
public sealed class CatalogueTests
{
    /// <summary>The codes and HTTP statuses of the API reference.</summary>
    public static TheoryData<string, int> PageCodes => new()
    {
        { "InvalidUserType.NotSupported", 403 },
        { "Abs.InvalidAccount.NotFound", 403 },
        { "MissingParameter", 403 },
        { "Forbidden.NotSupportRAM", 403 },
        { "UnsupportedParameter", 400 },
        { "Forbidden.SubUser", 403 },
        { "InvalidParameter", 400 },
        { "InvalidInstanceID.Malformed", 400 },
        { "InvalidOperation.InvalidEcsState", 400 },
        { "InvalidOperation.InvalidEniState", 400 },
        { "InvalidOperation.DetachPrimaryEniNotAllowed", 400 },
        { "InvalidEcsId.NotFound", 404 },
        { "InvalidEniId.NotFound", 404 },
        { "InvalidVSwitchId.NotFound", 404 },
        { "InvalidSecurityGroupId.NotFound", 404 },
        { "EniPerInstanceLimitExceeded", 403 },
        { "InvalidOperation.AvailabilityZoneMismatch", 403 },
        { "InvalidOperation.VpcMismatch", 403 },
        { "SecurityGroupInstanceLimitExceed", 403 },
        { "InvalidSecurityGroupId.NotVpc", 403 },
        { "InvalidOperation.InvalidEniType", 403 },
        { "InvalidInstanceId.NotFound", 404 },
        { "InvalidVSwitchId.IpNotEnough", 403 },
        { "InvalidVSwitchId.IpInvalid", 403 },
        { "InvalidIp.IpAssigned", 403 },
        { "Operation.Conflict", 403 },
        { "Forbidden.RegionId", 400 },
        { "InvalidAction", 400 },
    };

    public static TheoryData<string> Refusals => new(Enum.GetNames<Refusal>());

    [Theory, MemberData(nameof(PageCodes))]
    [Rule("errors.page-status")]
    public void Each_error_code_of_the_API_reference_has_its_status(string code, int status) =>
        ErrorCatalogue.All.Should().Contain(row => row.Code == code && row.Status == status);

    [Fact]
    public void Every_declared_row_is_in_the_catalogue()
    {
        var declared = typeof(ErrorCatalogue).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(ErrorDefinition))
            .Select(field => (ErrorDefinition)field.GetValue(null)!)
            .ToList();

        ErrorCatalogue.All.Should().NotContainNulls().And.HaveSameCount(declared);
        ErrorCatalogue.All.Except(declared).Should().BeEmpty();
        declared.Except(ErrorCatalogue.All).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Refusals))]
    public void Each_refusal_of_the_domain_has_exactly_one_default_row(string refusal) =>
        ErrorCatalogue.All.Where(row => row.Refusal?.ToString() == refusal && !row.OnlyWhereDeclared)
            .Should().ContainSingle();

    [Fact]
    public void A_row_that_only_some_actions_use_has_a_default_row() =>
        ErrorCatalogue.All.Where(row => row.OnlyWhereDeclared)
            .Should().OnlyContain(row => row.Refusal != null).And.NotBeEmpty();

    [Fact]
    public void No_action_declares_an_error_twice()
    {
        foreach (var action in ActionCatalogue.All)
        {
            action.Errors.Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void No_action_declares_two_rows_for_one_refusal()
    {
        foreach (var action in ActionCatalogue.All)
        {
            action.Errors.Where(row => row.Refusal is not null).Select(row => row.Refusal)
                .Should().OnlyHaveUniqueItems(action.FullName);
        }
    }
}

using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Errors;

/// <summary>The catalogue of errors against the API page and against itself.</summary>
public sealed class CatalogueTests
{
    /// <summary>The page's list, code and HTTP status.</summary>
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

    [Fact]
    public void The_page_lists_28() => PageCodes.Should().HaveCount(28);

    [Theory, MemberData(nameof(PageCodes))]
    [Rule("errors.page-status")]
    public void Each_code_of_the_page_is_there_with_the_pages_status(string code, int status) =>
        ErrorCatalogue.All.Should().Contain(row => row.Code == code && row.Status == status);

    [Fact]
    public void Each_refusal_of_the_domain_has_a_row()
    {
        foreach (var refusal in Enum.GetValues<Refusal>())
        {
            ErrorCatalogue.All.Should().Contain(row => row.Refusal == refusal);
        }
    }

    [Fact]
    public void No_action_declares_an_error_twice()
    {
        foreach (var action in ActionCatalogue.All)
        {
            action.Errors.Should().OnlyHaveUniqueItems();
        }
    }
}

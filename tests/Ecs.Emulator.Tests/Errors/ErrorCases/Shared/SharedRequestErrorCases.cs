using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using static Ecs.Emulator.Tests.Errors.ErrorCases.Shared.SharedErrorStates;

namespace Ecs.Emulator.Tests.Errors.ErrorCases.Shared;

/// <summary>Cases for the errors of the caller, the region, repeated requests and tags.</summary>
internal static class SharedRequestErrorCases
{
    public static readonly Dictionary<ErrorDefinition, SharedErrorCase[]> All = new(ReferenceEqualityComparer.Instance)
    {
        // The caller.
        [CallerErrors.AccountTypeNotSupported] = [Given("""{"account":{"type":"unsupported"}}""")],
        [CallerErrors.AccountNotFound] = [Given("""{"account":{"active":false}}""")],
        [CallerErrors.DeniedToRamUser] =
            [Given("""{"users":{"alice":{"deny":["*"]}},"accessKeys":{"KEY":{"secret":"s","user":"alice"}}}""")],
        [CallerErrors.AccessKeyInactive] = [Given("""{"accessKeys":{"KEY":{"secret":"s","status":"Inactive"}}}""")],
        [CallerErrors.SecurityTokenExpired] =
            [Given("""{"accessKeys":{"KEY":{"secret":"s","status":"Expired","securityToken":"t"}}}""")],
        [CallerErrors.RamUserNotFound] = [Given("""{"accessKeys":{"KEY":{"secret":"s","user":"bob"}}}""")],

        // The region.
        [PlaceErrors.RegionNotFound] =
        [
            Call("RegionId=cn-unknown"), Call("InstanceId", "NetworkInterfaceId=eni-myeni", "RegionId=cn-unknown"),
        ],
        [VpcErrors.RegionNotFound] = [Call("RegionId=cn-unknown")],
        [PlaceErrors.RegionWithoutNetworkInterfaces] =
            [Given("""{"regions":{"cn-hangzhou":{"networkInterfacesSupported":false}}}""")],
        [PlaceErrors.RegionIdMalformed] = [Call("RegionId=nowhere")],
        [PlaceErrors.ZoneNotFound] = [Call("ZoneId=cn-unknown-h")],
        [PlaceErrors.SpotStrategyInvalid] = [Call("SpotStrategy=nonsense")],
        [PlaceErrors.LanguageNotFound] = [Call("AcceptLanguage=nonsense")],

        // Repeated requests and dry runs.
        [RequestErrors.DryRunOperation] = [Call("DryRun=true")],
        [RequestErrors.DryRunSuccess] = [Call("DryRun=true")],

        // Tags.
        [TagErrors.KeyMalformed] =
            [Call("Tag.1.Key=acs:owner"), Call("Tag.1.Value=me", "Tag.1.Key"), Call("TagKey.1=acs:owner")],
        [TagErrors.ValueMalformed] = [Call("Tag.1.Key=owner", "Tag.1.Value=http://example.com")],
        [TagErrors.DuplicateKey] = [Call("Tag.1.Key=owner", "Tag.2.Key=owner")],
        [TagErrors.ResourceTypeNotFound] = [Call("ResourceType=nonsense")],
        [TagErrors.ResourceNotFound] = [Call("ResourceId.1=nowhere")],
        [TagErrors.TooManyResourceIds] = [Call("ResourceId.51=eni-51")],
        [TagErrors.TooManyTags] = [Call("Tag.21.Key=owner")],
        [ResourceGroupErrors.NotFound] = [Call("ResourceGroupId=rg-unknown")],
        [VpcErrors.ResourceGroupNotFound] =
        [
            Call("ResourceGroupId=rg-unknown"),
            Call("NewResourceGroupId=rg-unknown"),
        ],
        [ResourceGroupErrors.EntityNotFound] = [Call("ResourceGroupId=rg-unknown")],
        [TagErrors.QuotaExceeded] =
        [
            Given(
                $$"""
                {"vpcs":{"vpc-myvpc":{"tags":{
                {{string.Join(',', Enumerable.Range(1, 20).Select(number => $"\"key{number}\":\"\""))}}
                } } } }
                """),
        ],
    };
}

namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of security groups, tags, places, resource groups and endpoints.</summary>
internal static class GroupErrorCases
{
    private const string Create = "CreateSecurityGroup";
    private const string Delete = "DeleteSecurityGroup";
    private const string Tag = "TagResources";
    private const string Untag = "UntagResources";
    private const string ListTags = "ListTagResources";
    private const string Join = "JoinResourceGroup";
    private const string ResourceManager = "&Version=2020-03-31";
    private const string Mine = "SecurityGroupId=sg-mygroup";
    private const string Eni = "ResourceType=eni&ResourceId.1=eni-myeni";
    private const string ThirtyGroups =
        """
        {"resourceGroups":{"rg-01":{},"rg-02":{},"rg-03":{},"rg-04":{},"rg-05":{},"rg-06":{},"rg-07":{},"rg-08":{},
         "rg-09":{},
        "rg-10":{},"rg-11":{},"rg-12":{},"rg-13":{},"rg-14":{},"rg-15":{},"rg-16":{},"rg-17":{},"rg-18":{},"rg-19":{},
         "rg-20":{},
        "rg-21":{},"rg-22":{},"rg-23":{},"rg-24":{},"rg-25":{},"rg-26":{},"rg-27":{},"rg-28":{},"rg-29":{},"rg-30":{}}}
        """;

    private const string TwentyTags =
        """
        {"networkInterfaces":{"eni-myeni":{"tags":{"01":"","02":"","03":"","04":"","05":"","06":"","07":"","08":"",
         "09":"","10":"",
        "11":"","12":"","13":"","14":"","15":"","16":"","17":"","18":"","19":"","20":""}}}}
        """;

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        // Security groups.
        new(
            Create, "VpcId=vpc-myvpc&SecurityGroupName=1web", "InvalidSecurityGroupName.Malformed", 400, null,
            "Specified security group name is not valid."),
        new(
            Create, "VpcId=vpc-myvpc&Description=http://a", "InvalidSecurityGroupDiscription.Malformed", 400, null,
            "Specified security group description is not valid."),
        new(Create, "VpcId=vpc-unknown", "InvalidVpcId.NotFound", 404, null, "Specified VPC does not exist."),
        new(
            Create, "SecurityGroupName=web", "InvalidVpcId.NotFound", 403, null,
            "vpc id must not empty when only support vpc vm."),
        new(
            Create, "VpcId=vpc-myvpc&ResourceGroupId=rg-unknown", "InvalidResourceGroup.NotFound", 404, null,
            "The ResourceGroup provided does not exist in our records."),
        new(
            Create, "VpcId=vpc-myvpc", "QuotaExceed.SecurityGroup", 403,
            """{"account":{"quotas":{"securityGroupsPerRegion":1}}}""",
            "The maximum number of security groups is reached."),
        new(
            Create, "VpcId=vpc-myvpc", "InvalidRegionId.NotFound", 404,
            """
            {"regions":{"cn-hangzhou":null,"cn-beijing":{}},"vpcs":null,"vSwitches":null,"instances":null,
            "securityGroups":null,"networkInterfaces":null}
            """,
            "The RegionId provided does not exist in our records."),
        new(
            Create, "VpcId=vpc-myvpc&Tag.1.Key=acs:a", "InvalidTagKey.Malformed", 400, null,
            "The specified Tag.n.Key is not valid."),
        new(
            Create, "VpcId=vpc-myvpc&Tag.1.Key=a&Tag.1.Value=see+https://b", "InvalidTagValue.Malformed", 400, null,
            "The specified Tag.n.Value is not valid."),
        new(
            Create, "VpcId=vpc-myvpc&Tag.1.Key=a&Tag.2.Key=a", "Duplicate.TagKey", 400, null,
            "The Tag.N.Key contain duplicate key."),
        new(
            "DescribeSecurityGroups", "DryRun=true", "DryRunOperation", 400, null,
            "Request validation has been passed with DryRun flag set."),
        new(
            "DescribeSecurityGroupAttribute", "SecurityGroupId=mygroup", "InvalidSecurityGroupId.Malformed", 400, null,
            "The specified parameter \"SecurityGroupId\" is not valid."),
        new(
            "DescribeSecurityGroupAttribute", "SecurityGroupId=sg-unknown", "InvalidSecurityGroupId.NotFound", 404,
            null,
            "The specified SecurityGroupId does not exist."),
        new(
            "ModifySecurityGroupAttribute", "SecurityGroupId=sg-unknown", "InvalidSecurityGroupId.NotFound", 404, null,
            "The specified SecurityGroupId does not exist."),
        new(
            "ModifySecurityGroupPolicy", $"{Mine}&InnerAccessPolicy=Accept", "InvalidSecurityGroupType.NotSupported",
            400,
            """{"securityGroups":{"sg-mygroup":{"type":"enterprise"}}}""",
            "The inner access policy of an enterprise security group cannot be changed."),
        new(
            "ModifySecurityGroupPolicy", $"{Mine}&InnerAccessPolicy=Allow", "InvalidParameter", 400, null,
            "the parameter(s) \"InnerAccessPolicy\" provided is(are) invalid. Valid values: Accept, Drop."),
        new(
            Delete, Mine, "DependencyViolation", 403, null,
            "There is still instance(s) in the specified security group."),
        new(
            Delete, "SecurityGroupId=sg-unknown", "InvalidSecurityGroup.NotFound", 404, null,
            "The specified security group is not found."),
        new(
            Delete, Mine, "InvalidOperation.ResourceManagedByCloudProduct", 403,
            """{"securityGroups":{"sg-mygroup":{"serviceId":7}}}""",
            "The security group \"sg-mygroup\" is managed by a cloud service."),
        new(
            Delete, "", "MissingParameter", 400, null,
            "The input parameter \"SecurityGroupId\" that is mandatory for processing this request is not supplied."),

        // Tags.
        new(
            Tag, "ResourceId.1=eni-myeni&Tag.1.Key=a", "MissingParameter.ResourceType", 404, null,
            "The parameter - ResourceType should not be null"),
        new(
            Tag, "ResourceType=eni&Tag.1.Key=a", "MissingParameter.ResourceIds", 404, null,
            "The parameter - ResourceIds should not be null"),
        new(Tag, Eni, "MissingParameter.Tags", 404, null, "The parameter - Tags should not be null"),
        new(Untag, Eni, "MissingParameter.Tags", 404, null, "The parameter - Tags should not be null"),
        new(
            ListTags, "ResourceType=eni", "MissingParameter.Tags", 404, null,
            "The parameter - Tags should not be null"),
        new(
            Tag, "ResourceType=eni&ResourceId.51=eni-myeni&Tag.1.Key=a", "NumberExceed.ResourceIds", 400, null,
            "The ResourceIds parameter's number is exceed , Valid : 50"),
        new(
            Tag, $"{Eni}&Tag.21.Key=a", "NumberExceed.Tags", 400, null,
            "The Tags parameter's number is exceed , Valid : 20"),
        new(
            Untag, $"{Eni}&TagKey.21=a", "NumberExceed.Tags", 400, null,
            "The Tags parameter's number is exceed , Valid : 20"),
        new(
            Tag, "ResourceType=eni&ResourceId.1=eni-unknown&Tag.1.Key=a", "InvalidResourceId.NotFound", 404, null,
            "The specified ResourceIds are not found in our records."),
        new(
            Tag, "ResourceType=disk&ResourceId.1=d-1&Tag.1.Key=a", "InvalidResourceId.NotFound", 404, null,
            "The specified ResourceIds are not found in our records."),
        new(
            Tag, "ResourceType=ENI&ResourceId.1=eni-myeni&Tag.1.Key=a", "InvalidResourceType.NotFound", 404, null,
            "The ResourceType provided does not exist in our records."),
        new(
            Tag, $"{Eni}&Tag.1.Key=a", "OperationDenied.QuotaExceed", 400, TwentyTags,
            "The quota of tags on resource is beyond permitted range."),
        new(
            ListTags, "ResourceType=eni&Tag.1.Value=a", "InvalidParameter.TagValue", 400, null,
            "The parameter Tag.n.Value is given without its Tag.n.Key."),
        new(
            ListTags, "ResourceType=eni&Tag.1.Key=a&TagFilter.1.TagKey=a", "InvalidParameter.Conflict", 400, null,
            "The specified parameters Tag.N, TagFilter.N cannot be used together."),

        // Resource groups.
        new(
            Join, "ResourceType=eni&ResourceId=eni-myeni&ResourceGroupId=rg-unknown", "InvalidResourceGroup.NotFound",
            404,
            null,
            "The ResourceGroup provided does not exist in our records."),
        new(
            Join, "ResourceType=eni&ResourceId=eni-unknown&ResourceGroupId=rg-1", "InvalidResourceId.NotFound", 404,
            """{"resourceGroups":{"rg-1":{}}}""",
            "The ResourceId provided does not exist in our records."),
        new(
            Join, "ResourceType=vpc&ResourceId=eni-myeni&ResourceGroupId=rg-1", "InvalidResourceType.NotFound", 404,
            null,
            "The ResourceType provided does not exist in our records."),
        new(
            $"GetResourceGroup{ResourceManager}", "ResourceGroupId=rg-unknown", "EntityNotExists.ResourceGroup", 404,
            null,
            "The specified resource group does not exist."),
        new(
            $"CreateResourceGroup{ResourceManager}", "Name=rg-1&DisplayName=a", "EntityAlreadyExists.ResourceGroup",
            409,
            """{"resourceGroups":{"rg-1":{}}}""",
            "The specified resource group name already exists."),
        new(
            $"CreateResourceGroup{ResourceManager}", "Name=another&DisplayName=a", "LimitExceeded.ResourceGroup", 409,
            ThirtyGroups,
            "The maximum number of resource groups is reached."),
        new(
            $"CreateResourceGroup{ResourceManager}", "Name=1st&DisplayName=a", "InvalidParameter.ResourceGroup.Name",
            400,
            null,
            "The name of the resource group is not valid."),
        new(
            $"CreateResourceGroup{ResourceManager}",
            "Name=first&DisplayName=a23456789012345678901234567890123456789012345678901",
            "InvalidParameter.ResourceGroup.DisplayName", 400, null,
            "The display name of the resource group is not valid."),
        new(
            $"DeleteResourceGroup{ResourceManager}", "ResourceGroupId=rg-1", "DeleteConflict.ResourceGroup.Resource",
            409,
            """{"resourceGroups":{"rg-1":{}},"networkInterfaces":{"eni-myeni":{"resourceGroupId":"rg-1"}}}""",
            "The specified resource group still has resources."),

        // Places.
        new(
            "DescribeRegions", "AcceptLanguage=xx", "InvalidAcceptLanguage.NotFound", 404, null,
            "Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed."),
        new(
            "DescribeRegions", "ResourceType=toaster", "InvalidResourceType.NotFound", 404, null,
            "The ResourceType provided does not exist in our records."),
        new(
            "DescribeZones", "InstanceChargeType=Free", "InvalidInstanceChargeType.NotFound", 404, null,
            "The InstanceChargeType does not exist in our records"),
        new(
            "DescribeZones", "SpotStrategy=Win", "InvalidSpotStrategy", 400, null,
            "The specified SpotStrategy is not valid."),
    ];
}

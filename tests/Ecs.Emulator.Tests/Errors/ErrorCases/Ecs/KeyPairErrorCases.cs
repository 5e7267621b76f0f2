namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of key pairs, and of instances with a key pair.</summary>
internal static class KeyPairErrorCases
{
    private const string Create = "CreateKeyPair";
    private const string Import = "ImportKeyPair";
    private const string Key = "PublicKeyBody=ssh-rsa AAAA";
    private const string Ids = "InstanceIds=['i-myinstance']";
    private const string Image = "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd";
    private const string Windows = "win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd";

    private const string Run =
        "InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup";

    private const string Malformed = "Specified Key Pair name is not valid.";
    private const string Taken = "The key pair already exist.";
    private const string Full = "The key pair quota exceeds.";
    private const string Invalid = "The specified parameter InstanceIds is not valid.";
    private const string NotFound = "The specified KeyPairName does not exist in our records.";
    private const string OnWindows = "The instance creating is windows, cannot use ssh key pair to login";

    /// <summary>With mykey, the region has 500 key pairs.</summary>
    private static readonly string Many =
        $"{{\"keyPairs\":{{{string.Join(',', Enumerable.Range(1, 499).Select(n => $"\"ssh-{n}\":{{}}"))}}}}}";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        new(Create, "KeyPairName=1key", "InvalidKeyPairName.Malformed", 400, null, Malformed),
        new(Create, "KeyPairName=mykey", "KeyPair.AlreadyExist", 400, null, Taken),
        new(Create, "KeyPairName=mynewkey", "QuotaExceed.KeyPair", 403, Many, Full),
        new(
            Create, "KeyPairName=mynewkey&ResourceGroupId=rg-unknown", "InvalidResourceGroup.NotFound", 404, null,
            "The ResourceGroup provided does not exist in our records."),
        new(Import, $"KeyPairName=http://key&{Key}", "InvalidKeyPairName.Malformed", 400, null, Malformed),
        new(Import, $"KeyPairName=mykey&{Key}", "KeyPair.AlreadyExist", 400, null, Taken),
        new(Import, $"KeyPairName=mynewkey&{Key}", "QuotaExceed.KeyPair", 403, Many, Full),
        new(
            Import, $"KeyPairName=mynewkey&ResourceGroupId=rg-unknown&{Key}", "InvalidResourceGroup.NotFound", 404,
            null, "The ResourceGroup provided does not exist in our records."),
        new(
            Import, "KeyPairName=mynewkey&PublicKeyBody=key", "InvalidPublicKeyBody.Malformed", 400, null,
            "The PublicKeyBody format is not supported."),
        new(
            "DeleteKeyPairs", "KeyPairNames=mykey", "InvalidKeyPairNames.ValueNotSupported", 400, null,
            "The specified parameter \"KeyPairNames\" is not valid. It is not a JSON array of texts."),
        new(
            "DeleteKeyPairs", "KeyPairNames=['mykey']", "InvalidParameter.KeypairAlreadyAttachedInstance", 400,
            """{"instances":{"i-myinstance":{"keyPairName":"mykey"}}}""",
            "The specified key pair is attached to an instance."),
        new("AttachKeyPair", $"KeyPairName=unknown&{Ids}", "InvalidKeyPairName.NotFound", 400, null, NotFound),
        new(
            "AttachKeyPair", "KeyPairName=mykey&InstanceIds=i-myinstance", "InvalidInstanceIds.ValueNotSupported", 400,
            null, $"{Invalid} It is not a JSON array of texts."),
        new(
            "AttachKeyPair", $"KeyPairName=mykey&{Ids}", "DependencyViolation.WindowsInstance", 403,
            $"{{\"instances\":{{\"i-myinstance\":{{\"imageId\":\"{Windows}\"}}}}}}", OnWindows),
        new(
            "DetachKeyPair", $"KeyPairName=other&{Ids}", "InvalidKeyPairName.NotFound", 400,
            """{"instances":{"i-myinstance":{"keyPairName":"mykey"}}}""", NotFound),
        new(
            "DetachKeyPair", "KeyPairName=mykey&InstanceIds=i-myinstance", "InvalidInstanceIds.ValueNotSupported", 400,
            null, $"{Invalid} It is not a JSON array of texts."),
        new("RunInstances", $"{Run}&{Image}&KeyPairName=unknown", "InvalidKeyPairName.NotFound", 400, null, NotFound),
        new(
            "RunInstances", $"{Run}&ImageId={Windows}&KeyPairName=mykey", "DependencyViolation.WindowsInstance", 403,
            null, OnWindows),
        new(
            "CreateInstance", $"{Run}&{Image}&KeyPairName=unknown", "InvalidKeyPairName.NotFound", 400, null, NotFound),
        new(
            "CreateInstance", $"{Run}&ImageId={Windows}&KeyPairName=mykey", "DependencyViolation.WindowsInstance", 403,
            null, OnWindows),
        new(
            "ReplaceSystemDisk", $"InstanceId=i-mystopped&{Image}&KeyPairName=unknown", "InvalidKeyPairName.NotFound",
            400, null, NotFound),
    ];
}

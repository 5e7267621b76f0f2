namespace Ecs.Emulator.Tests.Errors.ErrorCases;

/// <summary>Cases for the errors of roles and their sessions.</summary>
internal static class RoleErrorCases
{
    private const string Assume = "AssumeRole";
    private const string Role = "RoleArn=acs:ram::1000000000000000:role/myrole";
    private const string Sample = $"{Role}&RoleSessionName=alice";
    private const string MalformedArn = "The parameter RoleArn is wrongly formed.";
    private const string MalformedName = "The parameter RoleSessionName is wrongly formed.";
    private const string Duration = "The Min/Max value of DurationSeconds is 15min/1hr.";
    private const string Grammar = "The parameter Policy has not passed grammar check.";

    private const string Alice =
        """{"users":{"alice":{"deny":["DENIED"]}},"accessKeys":{"KEY":{"secret":"s","user":"alice"}}}""";

    private static readonly string LongName = new('x', 65);

    private static readonly string LongPolicy = new('x', 2_049);

    private static readonly string[] MalformedArns =
    [
        "myrole", "acs:ram::1000000000000000:role/", "acs:ram::1000000000000000:user/myrole",
        "acs:ram::100000000000000:role/myrole", "acs:ram::1000000000000000:role/my/role",
        "acs:oss::1000000000000000:role/myrole", $"acs:ram::1000000000000000:role/{LongName}",
    ];

    private static readonly string[] MalformedPolicies =
    [
        "x", "[]", "{}", """{"Version":"1"}""", """{"Version":"1","Statement":[]}""",
        """{"Version":"1","Statement":{}}""", """{"Version":"1","Statement":[1]}""",
        Policy("""{"Effect":"Allow","Action":"*"}"""), Policy("""{"Effect":"Allow","Resource":"*"}"""),
        Policy("""{"Action":"*","Resource":"*"}"""), Policy("""{"Effect":"allow","Action":"*","Resource":"*"}"""),
        Policy("""{"Effect":"Allow","Action":[],"Resource":"*"}"""),
        Policy("""{"Effect":"Allow","Action":"","Resource":"*"}"""),
        Policy("""{"Effect":"Allow","Action":[7],"Resource":"*"}"""),
        Policy("""{"Effect":"Allow","Action":"*","NotAction":"*","Resource":"*"}"""),
        Policy("""{"Effect":"Allow","Action":"*","Resource":"*"}""")
            .Replace("\"1\"", "\"2\"", StringComparison.Ordinal),
    ];

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. from arn in MalformedArns
           select new ErrorCase(
               Assume, $"RoleArn={arn}&RoleSessionName=alice", "InvalidParameter.RoleArn", 400, null, MalformedArn),
        .. from name in new[] { "a", "al/ice", "alice+", LongName }
           select new ErrorCase(
               Assume, $"{Role}&RoleSessionName={name}", "InvalidParameter.RoleSessionName", 400, null, MalformedName),
        .. from seconds in new[] { "899", "43201", "x" }
           select new ErrorCase(
               Assume, $"{Sample}&DurationSeconds={seconds}", "InvalidParameter.DurationSeconds", 400, null, Duration),
        .. from policy in MalformedPolicies
           select new ErrorCase(
               Assume, $"{Sample}&Policy={Uri.EscapeDataString(policy)}", "InvalidParameter.PolicyGrammar", 400, null,
               Grammar),
        new(
            Assume, $"{Sample}&Policy={LongPolicy}", "InvalidParameter.PolicySize", 400, null,
            "The size of Policy must be smaller than 1024 bytes."),
        .. from id in new[] { "x", "x%20y", new string('x', 1_225) }
           select new ErrorCase(
               Assume, $"{Sample}&ExternalId={id}", "InvalidParameter", 400, null,
               "the parameter(s) \"ExternalId\" provided is(are) invalid. "
               + "It is not 2 to 1224 letters, digits and +=,.@:/-_."),
        new(
            Assume, Sample, "NoPermission", 403, Alice.Replace("DENIED", "sts:Assume*", StringComparison.Ordinal),
            "You are not authorized to do this action. You should be authorized by RAM."),
    ];

    private static string Policy(string statement) => $$"""{"Version":"1","Statement":[{{statement}}]}""";
}

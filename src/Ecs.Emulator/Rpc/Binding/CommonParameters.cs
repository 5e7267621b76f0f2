namespace Ecs.Emulator.Rpc.Binding;

/// <summary>The parameters of every action.</summary>
internal static class CommonParameters
{
    public static readonly Parameter<string?> Action = Declare.Text("Action", "The operation to perform.");
    public static readonly Parameter<string?> Version = Declare.Text("Version", "The version of the API: 2014-05-26.");
    public static readonly Parameter<string?> Format =
        Declare.Text("Format", "The format of the response: JSON or XML. Default: XML.");
    public static readonly Parameter<string?> AccessKeyId =
        Declare.Text("AccessKeyId", "The access key of the client.");
    public static readonly Parameter<string?> Signature = Declare.Text("Signature", "The signature of the request.");
    public static readonly Parameter<string?> SignatureMethod =
        Declare.Text("SignatureMethod", "The signature method: HMAC-SHA1.");
    public static readonly Parameter<string?> SignatureVersion =
        Declare.Text("SignatureVersion", "The version of the signature: 1.0.");
    public static readonly Parameter<string?> SignatureNonce =
        Declare.Text("SignatureNonce", "A unique text for each request.");
    public static readonly Parameter<string?> SignatureType =
        Declare.Text("SignatureType", "Sent empty by some clients.");
    public static readonly Parameter<string?> Timestamp =
        Declare.Text("Timestamp", "The time of the signature: yyyy-MM-ddTHH:mm:ssZ.");
    public static readonly Parameter<string?> SecurityToken =
        Declare.Text("SecurityToken", "The token of a temporary access key.");
    public static readonly Parameter<string?> OwnerId = Declare.Text("OwnerId", "Accepted and ignored.");
    public static readonly Parameter<string?> OwnerAccount = Declare.Text("OwnerAccount", "Accepted and ignored.");
    public static readonly Parameter<string?> ResourceOwnerId =
        Declare.Text("ResourceOwnerId", "Accepted and ignored.");
    public static readonly Parameter<string?> ResourceOwnerAccount =
        Declare.Text("ResourceOwnerAccount", "Accepted and ignored.");

    public static readonly IReadOnlyList<Parameter> All =
    [
        Action, Version, Format, AccessKeyId, Signature, SignatureMethod, SignatureVersion, SignatureNonce,
        SignatureType, Timestamp, SecurityToken, OwnerId, OwnerAccount, ResourceOwnerId, ResourceOwnerAccount,
    ];
}

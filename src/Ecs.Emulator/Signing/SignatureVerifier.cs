using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Access;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Signing;

/// <summary>
/// Verifies that a call comes from whom it says, in the service's order: what must be there, the key, the time stamp, the
/// signature, the nonce.
/// </summary>
/// <param name="clock">The emulator's time.</param>
internal sealed class SignatureVerifier(EmulatorClock clock)
{
    /// <summary>How far a time stamp may be from the emulator's time, either way.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Refuses a call whose signature is not that of its key.</summary>
    /// <param name="request">The call.</param>
    /// <param name="access">The keys of the account that the call's key names.</param>
    /// <param name="nonces">The nonces of that account.</param>
    /// <exception cref="ApiException">Something is missing, wrong, too old, or was used before.</exception>
    /// <exception cref="RefusedException">The key may not be used.</exception>
    public void Verify(RpcRequest request, AccessControl access, NonceLedger nonces)
    {
        RequireCommonParameters(request);
        var key = access.FindAccessKey(request.AccessKeyId!)
            ?? throw new ApiException(ErrorCatalogue.InvalidAccessKeyIdNotFound);
        AccessControl.RequireUsable(key);
        RequireSecurityToken(request, key);
        var timestamp = RequireTimestamp(request.Timestamp!);
        RequireSignature(request, key);
        if (!nonces.TryUse(key.Id, request.SignatureNonce!, timestamp + Tolerance, clock.GetUtcNow()))
        {
            throw new ApiException(ErrorCatalogue.SignatureNonceUsed);
        }
    }

    private static void RequireCommonParameters(RpcRequest request)
    {
        Require(request.AccessKeyId is not null, ErrorCatalogue.MissingAccessKeyId);
        if (request.V3 is { } v3)
        {
            RequireParts(request, v3);
        }
        else
        {
            RequireParts(request.Parameters);
        }

        Require(request.Timestamp is not null, ErrorCatalogue.MissingTimestamp);
        Require(request.SignatureNonce is not null, ErrorCatalogue.MissingSignatureNonce);
    }

    private static void RequireParts(RpcRequest request, V3Authorization v3)
    {
        Require(v3.Signature is not null, ErrorCatalogue.MissingSignature);
        Require(v3.SignedHeaders is not null, ErrorCatalogue.IncompleteSignature);
        Require(request.Header(SignatureV3.ContentHashHeader) is not null, ErrorCatalogue.IncompleteSignature);
        Require(SignatureV3.SignsWhatMatters(request, v3.SignedHeaders!), ErrorCatalogue.IncompleteSignature);
    }

    private static void RequireParts(RpcParameters parameters)
    {
        var method = parameters.Find(CommonParameters.SignatureMethod.Name);
        var version = parameters.Find(CommonParameters.SignatureVersion.Name);
        Require(parameters.Find(CommonParameters.Signature.Name) is not null, ErrorCatalogue.MissingSignature);
        Require(method is not null, ErrorCatalogue.MissingSignatureMethod);
        Require(version is not null, ErrorCatalogue.MissingSignatureVersion);
        Require(method == SignatureV1.Method, ErrorCatalogue.InvalidSignatureMethod);
        Require(version == SignatureV1.Version, ErrorCatalogue.IncompleteSignature);
    }

    private static void Require(bool holds, ErrorDefinition error)
    {
        if (!holds)
        {
            throw new ApiException(error);
        }
    }

    private static void RequireSecurityToken(RpcRequest request, AccessKey key)
    {
        if (key.SecurityToken is not null && request.SecurityToken is null)
        {
            throw new ApiException(ErrorCatalogue.MissingSecurityToken);
        }

        if (!SameText(key.SecurityToken ?? "", request.SecurityToken ?? ""))
        {
            throw new ApiException(ErrorCatalogue.SecurityTokenMismatch);
        }
    }

    private DateTimeOffset RequireTimestamp(string text)
    {
        if (!DateTimeOffset.TryParseExact(
            text, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var timestamp))
        {
            throw new ApiException(ErrorCatalogue.InvalidTimeStampFormat);
        }

        return (clock.GetUtcNow() - timestamp).Duration() <= Tolerance
            ? timestamp
            : throw new ApiException(ErrorCatalogue.InvalidTimeStampExpired);
    }

    private static void RequireSignature(RpcRequest request, AccessKey key)
    {
        var stringToSign = request.V3 is { } v3
            ? SignatureV3.StringToSign(request, v3.SignedHeaders!)
            : SignatureV1.StringToSign(request.Method, request.Parameters.All);
        var holds = request.V3 is null
            ? SameText(SignatureV1.Sign(key.Secret, stringToSign), request.Parameters.Find(CommonParameters.Signature.Name)!)
            : SameText(SignatureV3.Sign(key.Secret, stringToSign), request.V3.Signature!);
        if (!holds)
        {
            // SDKs compare the text behind the colon with their own, to tell a wrong secret from a wrong request.
            throw new ApiException(ErrorCatalogue.SignatureDoesNotMatch, stringToSign);
        }
    }

    /// <summary>Compares in a time that tells nothing of where the texts differ.</summary>
    private static bool SameText(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}

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
        Require(request.AccessKeyId, ErrorCatalogue.MissingAccessKeyId);
        if (request.V3 is { } v3)
        {
            Require(v3.Signature, ErrorCatalogue.MissingSignature);
            Require(v3.SignedHeaders, ErrorCatalogue.IncompleteSignature);
            Require(request.Header(SignatureV3.ContentHashHeader), ErrorCatalogue.IncompleteSignature);
            if (!SignatureV3.SignsWhatMatters(request, v3.SignedHeaders!))
            {
                throw new ApiException(ErrorCatalogue.IncompleteSignature);
            }
        }
        else
        {
            Require(request.Parameters.Find(CommonParameters.Signature.Name), ErrorCatalogue.MissingSignature);
            Require(request.Parameters.Find(CommonParameters.SignatureMethod.Name), ErrorCatalogue.MissingSignatureMethod);
            Require(request.Parameters.Find(CommonParameters.SignatureVersion.Name), ErrorCatalogue.MissingSignatureVersion);
            Require(
                request.Parameters.Find(CommonParameters.SignatureMethod.Name) == SignatureV1.Method ? "" : null,
                ErrorCatalogue.InvalidSignatureMethod);
            Require(
                request.Parameters.Find(CommonParameters.SignatureVersion.Name) == SignatureV1.Version ? "" : null,
                ErrorCatalogue.IncompleteSignature);
        }

        Require(request.Timestamp, ErrorCatalogue.MissingTimestamp);
        Require(request.SignatureNonce, ErrorCatalogue.MissingSignatureNonce);
    }

    private static void Require(string? value, ErrorDefinition error)
    {
        if (value is null)
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
        var (stringToSign, expected, given) = request.V3 is { } v3
            ? Signed(SignatureV3.StringToSign(request, v3.SignedHeaders!), SignatureV3.Sign, v3.Signature!)
            : Signed(
                SignatureV1.StringToSign(request.Method, request.Parameters.All),
                SignatureV1.Sign,
                request.Parameters.Find(CommonParameters.Signature.Name)!);
        if (!SameText(expected, given))
        {
            // SDKs compare the text behind the colon with their own, to tell a wrong secret from a wrong request.
            throw new ApiException(ErrorCatalogue.SignatureDoesNotMatch, stringToSign);
        }

        (string StringToSign, string Expected, string Given) Signed(
            string text, Func<string, string, string> sign, string signature) => (text, sign(key.Secret, text), signature);
    }

    /// <summary>Compares in a time that tells nothing of where the texts differ.</summary>
    private static bool SameText(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}

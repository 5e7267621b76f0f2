using Ecs.Emulator.Benchmarks.Gate;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>Signed calls, as text on the wire.</summary>
/// <param name="port">The server's port, which is signed too.</param>
/// <param name="time">When they say that they were signed.</param>
/// <param name="key">The key that they are signed with.</param>
internal sealed class SignedRequests(int port, DateTimeOffset time, string key = SigningKey.Id)
{
    private readonly SigningKey signer = new($"127.0.0.1:{port}", time, key);

    /// <summary>A call of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="parameters">Its parameters, in the order of their names, with no character that needs an escape.</param>
    public string Call(string action, IReadOnlyList<(string Name, string Value)> parameters)
    {
        var query = string.Join('&', parameters.Select(pair => $"{pair.Name}={pair.Value}"));
        var headers = string.Concat(signer.Sign(action, query).Select(header => $"{header.Name}: {header.Value}\r\n"));
        return $"POST /?{query} HTTP/1.1\r\n{headers}content-length: 0\r\n\r\n";
    }
}

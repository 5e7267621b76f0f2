using Ecs.Emulator.Benchmarks.Gate;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>Signed calls as HTTP text.</summary>
/// <param name="port">The server's port, which is signed too.</param>
/// <param name="time">The time stamp.</param>
/// <param name="key">The access key.</param>
internal sealed class SignedRequests(int port, DateTimeOffset time, string key = SigningKey.Id)
{
    private readonly SigningKey signer = new($"127.0.0.1:{port}", time, key);

    /// <summary>Returns a call of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="parameters">The parameters, ordered by name, without characters that need an escape.</param>
    public string Call(string action, IReadOnlyList<(string Name, string Value)> parameters)
    {
        var query = string.Join('&', parameters.Select(pair => $"{pair.Name}={pair.Value}"));
        var headers = string.Concat(signer.Sign(action, query).Select(header => $"{header.Name}: {header.Value}\r\n"));
        return $"POST /?{query} HTTP/1.1\r\n{headers}content-length: 0\r\n\r\n";
    }
}

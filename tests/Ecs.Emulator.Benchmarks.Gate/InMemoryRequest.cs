using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>A request for the path <c>/</c> without a body.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Query">The query with its question mark.</param>
/// <param name="Headers">The headers.</param>
internal sealed record InMemoryRequest(string Method, string Query, HeaderDictionary Headers);

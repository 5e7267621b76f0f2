namespace Ecs.Emulator.Tests.Errors.ErrorCases;

/// <summary>A state and a call that reach an error by its rule.</summary>
/// <param name="Action">The action; with <c>&amp;Version=…</c> where two products have one of this name.</param>
/// <param name="Query">Its parameters beside the region, <c>cn-hangzhou</c>.</param>
/// <param name="Code">The code that it must get.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="State">What is patched into the default state before; null for nothing. KEY is the client's access key.</param>
/// <param name="Message">The message.</param>
internal sealed record ErrorCase(string Action, string Query, string Code, int Status, string? State, string Message);

using Serilog.Events;
using Serilog.Parsing;

namespace Ecs.Emulator.Server.Logging;

/// <summary>A message that is a line already: there is nothing in it to fill in.</summary>
/// <param name="text">The line.</param>
internal sealed class WholeLine(string text) : MessageTemplate(text, [new TextToken(text)]);

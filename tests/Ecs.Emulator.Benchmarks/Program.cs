using System.CommandLine;
using Ecs.Emulator.Benchmarks.Load;

var root = new RootCommand("How fast and how small the emulator is.") { LoadCommand.Create() };
return await root.Parse(args).InvokeAsync();

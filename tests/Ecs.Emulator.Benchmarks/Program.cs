using System.CommandLine;
using Ecs.Emulator.Benchmarks.Counting;
using Ecs.Emulator.Benchmarks.Load;
using Ecs.Emulator.Benchmarks.Micro;

var root = new RootCommand("How fast and how small the emulator is.")
{
    LoadCommand.Create(),
    MicroCommand.Create(),
    CountCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

using System.CommandLine;
using Ecs.Emulator.Benchmarks.Counting;
using Ecs.Emulator.Benchmarks.Load;
using Ecs.Emulator.Benchmarks.Micro;

var root = new RootCommand("Measures the speed and the size of the emulator.")
{
    LoadCommand.Create(),
    MicroCommand.Create(),
    CountCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

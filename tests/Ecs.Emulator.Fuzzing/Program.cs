using System.CommandLine;
using Ecs.Emulator.Fuzzing.Guided;
using Ecs.Emulator.Fuzzing.Http;
using Ecs.Emulator.Fuzzing.Soak;

var root = new RootCommand("Fuzzes the emulator.")
{
    HttpCommand.Create(),
    SoakCommand.Create(),
    GuidedCommand.Create(),
    TargetCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

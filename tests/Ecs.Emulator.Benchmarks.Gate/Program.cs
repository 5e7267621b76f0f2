using System.Globalization;
using Ecs.Emulator.Benchmarks.Gate;

// Arguments: a scenario and a number of repetitions; or "document", a document scenario and a size. Prints the bytes
// that each repetition allocates. Everything runs on this thread, after more calls than the journal keeps, so that
// all buffers have their final size.
const int WarmUpCalls = 1_200;

// More than any scenario allocates, because a collection would add to the count.
const long Room = 128 * 1024 * 1024;

if (args[0] == "document")
{
    DocumentScenario.Named(args[1]).Run(int.Parse(args[2], CultureInfo.InvariantCulture));
    return;
}

var scenario = Scenario.Named(args[0]);
var times = int.Parse(args[1], CultureInfo.InvariantCulture);
await using var rig = await CallRig.StartAsync(scenario.IsSigned);
var requests = scenario.Prepare((WarmUpCalls / scenario.Calls) + times);
Repetition.Make(rig, requests.AsSpan(0, WarmUpCalls), scenario.Status);
if (!GC.TryStartNoGCRegion(Room))
{
    throw new InvalidOperationException($"The runtime cannot reserve {Room} bytes.");
}

var before = GC.GetAllocatedBytesForCurrentThread();
Repetition.MakeCounted(rig, requests.AsSpan(WarmUpCalls), scenario.Status);
var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

GC.EndNoGCRegion();
Console.WriteLine(allocated / times);

using System.Globalization;
using Ecs.Emulator.Benchmarks.Gate;

// Arguments: a scenario, and how many times to do it; or "document", a scenario of documents and a size. Prints the
// bytes that were allocated for each time. All happens on this one thread, after more calls than the journal keeps, by
// when all has grown that grows at first.
const int WarmUpCalls = 1_200;

// More than any scenario allocates: a collection in the middle would be counted where it happens to fall.
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
    throw new InvalidOperationException($"There is no room for {Room} bytes.");
}

var before = GC.GetAllocatedBytesForCurrentThread();
Repetition.MakeCounted(rig, requests.AsSpan(WarmUpCalls), scenario.Status);
var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

// Throws where there was a collection all the same.
GC.EndNoGCRegion();
Console.WriteLine(allocated / times);

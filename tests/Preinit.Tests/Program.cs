using Preinit.Tests;

// The test host does not come here. The stress tests start this assembly as a process of its own, once for each kind of garbage
// collector, because that is chosen at the start of a process; so do tests that change what a process has one of.
return args switch
{
    ["stress", var rounds] => RestoreStress.Run(int.Parse(rounds), StressedHeap.OneArray),
    ["stress", var rounds, var heap] => RestoreStress.Run(int.Parse(rounds), Enum.Parse<StressedHeap>(heap)),
    ["lazy", var what] => LazyProcess.Run(what),
    ["framework-state", var group] => StateChanges.Run(group),
    _ => 1,
};

using Preinit.HeapImages.Tests.Crash;

// The test host does not come here. Tests start this assembly as a process of its own, which they can kill.
return args switch
{
    ["save", var path] => SavingProcess.Run(path, reports: long.MaxValue),
    ["save", var path, var reports] => SavingProcess.Run(path, long.Parse(reports)),
    _ => 1,
};

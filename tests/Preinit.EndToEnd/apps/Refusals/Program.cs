using System.Reflection;

// One line for each class of this folder: its output does not tell whether it was frozen.
foreach (var (name, describe) in Catalog.All)
    WriteLine($"{name}: {describe()}");
if (args is ["--frozen"])
    WriteLine($"Fine was made at publish: {Fine.Frozen}; HoldsThread: {HoldsThread.Frozen}");

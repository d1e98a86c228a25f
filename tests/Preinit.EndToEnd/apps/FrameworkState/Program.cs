// One line for each class of this folder: its output does not tell whether it was frozen.
var output = Console.Out;
foreach (var (name, describe) in Catalog.All)
    output.WriteLine($"{name}: {describe()}");
if (args is ["--frozen"])
    output.WriteLine($"made at publish: {string.Join(' ', Catalog.Frozen)}");
output.Flush();
Environment.ExitCode = 0;

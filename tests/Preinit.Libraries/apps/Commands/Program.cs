using System.CommandLine;
using Commands;

// Timed: what an app does first.
if (args is ["start"])
{
    Run("serve -c 3 Ann");
    return;
}

Print();
CommandLine.Root.Options.Add(new Option<bool>("--late") { Description = "Added" });
CommandLine.Count.DefaultValueFactory = _ => 9;
foreach (var number in Enumerable.Range(0, 300))
    CommandLine.Root.Subcommands.Add(new Command($"made{number}"));
GC.Collect();
Print();

static void Print()
{
    foreach (var line in new[] { "serve -c 3 Ann", "s", "--count -1 serve", "made7", "--count x", "--help" })
        Run(line);
    Console.WriteLine($"{CommandLine.Root.Name} {CommandLine.Served.Count} {CommandLine.Root.Subcommands.Count}");
    Console.WriteLine(ReferenceEquals(RootCommand.ExecutablePath, Environment.GetCommandLineArgs()[0]));
}

static void Run(string line)
{
    var text = new StringWriter { NewLine = "\n" };
    var code = CommandLine.Root.Parse(line).Invoke(new() { Output = text, Error = text });
    Console.WriteLine($"--- {line}: {code}\n{text}");
}

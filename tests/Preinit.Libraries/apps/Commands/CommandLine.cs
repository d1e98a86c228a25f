using System.CommandLine;
using Preinit;

namespace Commands;

/// <summary>The commands of an app. The root command is named after the executable, whose path the library keeps.</summary>
[Preinitialize]
static class CommandLine
{
    public static readonly Option<int> Count = new("--count", "-c") { Description = "How many", DefaultValueFactory = _ => 1, Recursive = true };
    public static readonly Argument<string> Customer = new("customer") { DefaultValueFactory = _ => "nobody" };
    public static readonly List<string> Served = [];
    public static readonly RootCommand Root = Build();

    static RootCommand Build()
    {
        var serve = new Command("serve", "Serves a customer") { Customer };
        serve.Aliases.Add("s");
        serve.SetAction(result =>
        {
            Served.Add($"{result.GetValue(Count)} for {result.GetValue(Customer)}");
            result.InvocationConfiguration.Output.WriteLine(Served[^1]);
        });
        Count.Validators.Add(result => { if (result.Tokens is [{ Value: ['-', ..] }]) result.AddError("too few"); });
        var root = new RootCommand("A shop") { Count, serve };
        root.Parse("serve --count 4 publish");
        return root;
    }
}

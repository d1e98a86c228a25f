using System.Text;
using TokenCounter;

if (!CommandLine.TryParse(args, out var commandLine, out var error))
{
    Console.Error.WriteLine($"TokenCounter: {error}");
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

string text;
try
{
    text = commandLine.ReadText();
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"TokenCounter: {e.Message}");
    return 1;
}

var ids = new BytePairEncoder().Encode(text);
Console.WriteLine(ids.Count);
if (commandLine.ShowIds)
    Console.WriteLine(Join(ids));
return 0;

// Not string.Join: the runtime would first have to compile it for integers, which takes longer than to encode a short text.
static StringBuilder Join(List<int> ids)
{
    var line = new StringBuilder();
    foreach (var id in ids)
        line.Append(line.Length > 0 ? " " : "").Append(id);
    return line;
}

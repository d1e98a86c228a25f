using Regexes;

if (args is ["status"])
{
    Console.WriteLine(Table.Frozen);
    return;
}
foreach (var line in Table.Describe())
    Console.WriteLine(line);

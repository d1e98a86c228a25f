using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Regexes;

if (args is ["status"])
{
    Console.WriteLine(Table.Frozen);
    return;
}
if (args is ["factories"])
{
    foreach (var regex in Table.Compiled)
        Console.WriteLine($"{regex}: {Factory(regex).GetType().Name}");
    return;
}
foreach (var line in Table.Describe())
    Console.WriteLine(line);

[UnsafeAccessor(UnsafeAccessorKind.Field, Name = "factory")]
static extern ref RegexRunnerFactory Factory(Regex regex);

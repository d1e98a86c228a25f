using System.Reflection;

// Every harmless animal says what it holds, which is the same in every run; with --frozen, each says whether it was made at publish.
foreach (var type in Animals("Zoo.Harmless"))
{
    var frozen = (bool)type.GetField("Frozen")!.GetValue(null)!;
    WriteLine(args is ["--frozen"] ? $"{type.Name} {frozen}" : $"{type.Name}: {type.GetMethod("Tell")!.Invoke(null, null)}");
}
// The poisoned ones are only looked at: what they hold differs.
foreach (var type in Animals("Zoo.Poisoned"))
{
    var frozen = type.GetField("Frozen")!.GetValue(null);
    if (args is ["--frozen"])
        WriteLine($"{type.Name} {frozen}");
}

static IEnumerable<Type> Animals(string name) => Assembly.GetExecutingAssembly().GetTypes()
    .Where(t => t.Namespace == name && t.GetField("Frozen") != null).OrderBy(t => t.Name, StringComparer.Ordinal);

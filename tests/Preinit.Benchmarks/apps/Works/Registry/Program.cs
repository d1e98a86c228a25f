using System.Collections.Frozen;
using Works;

#if FORMATS
if (args is ["write", var folder])
{
    SerialisedRegistry.WriteAll(folder);
    return;
}
#endif

#if IMAGE
var image = Path.Combine(AppContext.BaseDirectory, "registry.heap");
if (args is ["save"])
{
    Preinit.HeapImage.Save(image, RegistryBuilder.Build());
    return;
}
#endif

IReadOnlyDictionary<string, Rec> table = args[0] switch
{
    "table" => RegistryTable.Entries,
    "frozen" => RegistryBuilder.Build().ToFrozenDictionary(),
#if IMAGE
    "image" => Preinit.HeapImage.Load<Dictionary<string, Rec>>(image),
    "verified" => Preinit.HeapImage.Load<Dictionary<string, Rec>>(image, new() { Verify = Preinit.HeapImageVerification.For<Dictionary<string, Rec>>() }),
#endif
#if FORMATS
    _ => SerialisedRegistry.Read(args[0]),
#else
    _ => throw new ArgumentException(args[0]),
#endif
};

switch (args[1])
{
    case "look-up":
        Console.WriteLine(table["key" + RegistrySize.Entries / 9 * 7].Name);
        break;
    case "iteration":
        Console.WriteLine(Reading.OnePass(table));
        break;
    case "check":
        Console.WriteLine(Reading.Everything(table));
        break;
    case "gc":
        Collections.Measure(table);
        break;
#if IMAGE
    case "delta":
        Saves.Measure((Dictionary<string, Rec>)table, image);
        break;
#endif
}

Memory.Tell();

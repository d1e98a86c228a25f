using Based;

switch (args)
{
    case ["save", var folder]:
        Save(folder);
        break;
    case ["load", var folder]:
        Load(folder);
        break;
    case ["base", _]:
        WriteLine(HeapImageBase.Embedded(typeof(Registry), nameof(Registry.Entries)).Name);
        break;
    default:
        WriteLine(Registry.Sum());
        break;
}

static void Save(string folder)
{
    HeapImage.Save(Path.Combine(folder, "whole"), Registry.Entries);
    Registry.Entries["key 7"].Name = "changed";
    Registry.Entries["key 8"].Next = Registry.Entries["key 9"];
    Registry.Entries["new"] = new(-1);
    Registry.Entries.Remove("key 1");
    HeapImage.SaveDelta(Path.Combine(folder, "first"), HeapImageBase.Embedded(typeof(Registry), nameof(Registry.Entries)), Registry.Entries);
    Registry.Entries["newer"] = new(-2);
    HeapImage.SaveDelta(Path.Combine(folder, "second"), Path.Combine(folder, "first"), Registry.Entries);
    HeapImage.SaveDelta(Path.Combine(folder, "keyed"), HeapImageBase.Embedded(typeof(Registry), nameof(Registry.Keyed)), Registry.Keyed);

    Table.All.Notes.Add("second");
    Table.All.Squares[3] = -1;
    HeapImage.SaveDelta(Path.Combine(folder, "table"), HeapImageBase.Embedded(typeof(Table), "All"), Table.All);
    foreach (var name in new[] { "first", "second", "keyed", "table" })
        WriteLine($"{name}: {new FileInfo(Path.Combine(folder, name)).Length < new FileInfo(Path.Combine(folder, "whole")).Length / 3} {HeapImage.BaseOf(Path.Combine(folder, name))!.Name}");
}

static void Load(string folder)
{
    foreach (var name in new[] { "first", "second" })
    {
        var loaded = HeapImage.Load<Dictionary<string, Entry>>(Path.Combine(folder, name));
        WriteLine($"{name}: {loaded.Count} {loaded["key 7"].Name} {loaded["key 8"].Next == loaded["key 9"]} {loaded["new"].Values[1]} {loaded.ContainsKey("key 1")} {loaded.ContainsKey("newer")} {loaded.Values.Sum(e => e.Values[0])}");
    }
    var keyed = HeapImage.Load<Dictionary<Key, Entry>>(Path.Combine(folder, "keyed"));
    WriteLine($"keyed: {keyed.Count} {keyed[new(7)].Name} {keyed[new(8)].Next == keyed[new(9)]}");
    var table = HeapImage.Load<State>(Path.Combine(folder, "table"));
    WriteLine($"table: {string.Join(' ', table.Notes)} {table.Squares[3]} {table.Squares[599_999]} {table.Squares.Length}");
    WriteLine($"now: {Registry.Entries.Count} {Registry.Entries["key 7"].Name} {Table.All.Notes.Count} {Table.All.Squares[3]}");
}

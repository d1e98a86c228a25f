using Bottom;
using Middle;

switch (args)
{
    case ["order"]:
        WriteLine(Steps.All);
        break;
    case ["frozen"]:
        WriteLine($"{Shelf.Frozen} {Table.Frozen} {Own.Frozen} {Registry.CacheIsEmpty}");
        break;
    default:
        Registry.Load();
        WriteLine($"names: {Registry.Names}, then {LoadAgain()}");
        Greeting.Compose();
        WriteLine($"greeting: {Greeting.Text}");
        WriteLine($"identity: {ReferenceEquals(Shelf.Shared, Own.Shared)} {ReferenceEquals(Table.Items["own"], Own.Pairs[1].Left)}");
        WriteLine($"private nested type: {Shelf.Secret}");
        WriteLine($"generic: {Own.Pairs[0].GetType()} {Own.Pairs[0].Left} {Own.Pairs[0].Right}");
        WriteLine($"unmarked: {string.Join(' ', Catalogue.Entries.Values)}");
        WriteLine($"module initialiser: {Early.Text} {Early.Runs} {Table.Early}");
        WriteLine($"after restore: {Registry.Restores} {Own.Restores}");
        break;
}

static string LoadAgain()
{
    Registry.Load();
    return Registry.Names;
}

[Preinitialize]
static class Own
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Item Shared = Shelf.Shared;
    public static readonly List<Pair<Item, int>> Pairs = [new(Shared, 1), new(Table.Items["own"], 2)];
    public static int Restores;

    static Own()
    {
        Steps.Add("Own");
        Catalogue.Entries.Add("app", new("entry of the app"));
    }

    [AfterRestore]
    static void Count()
    {
        Steps.Add("after Own");
        Restores = Registry.Restores + 1;
    }
}

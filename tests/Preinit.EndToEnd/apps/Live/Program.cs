using Live;

switch (args)
{
    case ["save", var path]:
        HeapImage.Save(path, World.Make());
        WriteLine("saved");
        break;
    case ["kinds", var path]:
        Kinds.Run(path);
        break;
    case ["load", var path]:
        WriteLine(HeapImage.Load<World>(path).Text());
        break;
    case ["checkpoint", var path]:
        WriteLine(await HeapImage.Run(() => Sums.Of(path, 5)));
        break;
    case ["resume", var path]:
        WriteLine(await HeapImage.Resume<string>(path));
        break;
}

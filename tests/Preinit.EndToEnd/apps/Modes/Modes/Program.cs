using Modes;
using Preinit;
using Shapes;

if (args is ["status"])
{
    Console.WriteLine(Table.Frozen);
    return;
}
Console.WriteLine(string.Join(", ", Gallery.All.Select(s => s.Describe())));
Console.WriteLine($"{Gallery.ByName.Count} {Gallery.ByName["round 3.0"].Area} {ReferenceEquals(Gallery.Favourite, Table.Shared)}");
Console.WriteLine($"{Table.Words["two"].Next?.Text} {Table.Rows[1].Cells.Length} {Table.Twice(21)} {Table.Lazy.Value}");
Console.WriteLine(string.Join(' ', Table.Things.Select(t => t.Name)));
Table.Words["three"] = new("three", null);
GC.Collect();
Console.WriteLine($"{Table.Words.Count} {Table.Words["three"].Text} {Table.Started}");

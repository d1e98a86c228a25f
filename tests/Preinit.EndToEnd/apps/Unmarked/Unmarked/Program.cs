using E2E.Plain;
using Preinit;

if (args is ["frozen"])
{
    Console.WriteLine($"{Shapes.MadeAtPublish} {Shapes.Units.MadeAtPublish} {Own.MadeAtPublish}");
    return;
}
Console.WriteLine(Own.Text);
Console.WriteLine(Shapes.All);
Console.WriteLine(string.Join(' ', Shapes.Units.Names));

/// <summary>Not marked: the project names it.</summary>
static class Own
{
    public static readonly bool MadeAtPublish = Preinitialization.IsCapturing;
    public static readonly string Text = Compose();

    static string Compose()
    {
#if CHANGES
        Shapes.Add("unit triangle", 0.5);
#endif
        return string.Concat("own ", "text");
    }
}

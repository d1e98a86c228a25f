using Preinit;
using Shared;

Start.Run();
Console.WriteLine(args is ["frozen"] ? $"{Register.MadeAtPublish}" : $"{Register.Owner}: {string.Join(", ", Register.Names)}");

static class Start
{
    [Preinitialize]
    public static void Run() => Register.Own("One");
}

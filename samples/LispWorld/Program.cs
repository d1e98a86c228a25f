using LispWorld;
using Preinit;
using TinyLisp;

if (args is not ([] or [_]))
    return Fail("usage: LispWorld [IMAGE]", 2);
try
{
    var world = args is [var image] ? SavedWorld.Load(image) : SavedWorld.New();
    new Repl(world, Console.In, Console.Out, isInteractive: !Console.IsInputRedirected).Run();
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or HeapImageException)
{
    return Fail(exception.Message, 1);
}

static int Fail(string message, int exitCode)
{
    Console.Error.WriteLine($"LispWorld: {message}");
    return exitCode;
}

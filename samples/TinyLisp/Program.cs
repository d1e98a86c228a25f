using TinyLisp;

switch (args)
{
    case []:
        new Repl(Prelude.World, Console.In, Console.Out, isInteractive: !Console.IsInputRedirected).Run();
        return 0;
    case ["-e", .. var expressions] when expressions.Length > 0:
        return Execute(expressions);
    case [var path] when !path.StartsWith('-'):
        return File.Exists(path) ? Execute([File.ReadAllText(path)]) : Fail($"there is no file {path}", 2);
    default:
        return Fail("usage: TinyLisp [-e EXPRESSION… | FILE]", 2);
}

static int Execute(ReadOnlySpan<string> texts)
{
    try
    {
        object? value = null;
        foreach (var text in texts)
            value = Prelude.World.Run(text);
        Console.WriteLine(Printer.Print(value));
        return 0;
    }
    catch (Exception exception) when (exception is LispException or UnfinishedException or OverflowException or InsufficientExecutionStackException)
    {
        return Fail(exception.Message, 1);
    }
}

static int Fail(string message, int exitCode)
{
    Console.Error.WriteLine($"TinyLisp: {message}");
    return exitCode;
}

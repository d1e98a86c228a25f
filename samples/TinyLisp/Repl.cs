namespace TinyLisp;

/// <summary>Reads, evaluates, prints, and begins again.</summary>
sealed class Repl(World world, TextReader input, TextWriter output, bool isInteractive)
{
    public void Run()
    {
        if (isInteractive)
            output.WriteLine($"TinyLisp, {world.DefinitionCount} definitions. Leave with (exit) or Ctrl+D.");
        for (var text = ""; ReadLine(isContinued: text.Length > 0) is { } line;)
        {
            text += line + "\n";
            if (text.Trim() == "(exit)")
                return;
            if (TryRun(text))
                text = "";
        }
    }

    string? ReadLine(bool isContinued)
    {
        if (isInteractive)
            output.Write(isContinued ? "… " : "> ");
        return input.ReadLine();
    }

    /// <summary>Returns <see langword="false"/> if the text is not complete.</summary>
    bool TryRun(string text)
    {
        try
        {
            // All is read before anything is evaluated: what is not complete yet is read once more.
            var expressions = new List<object?>();
            for (var reader = new Reader(world, text); reader.TryRead(out var expression);)
                expressions.Add(expression);
            foreach (var expression in expressions)
                output.WriteLine(Printer.Print(Evaluator.Evaluate(expression, null)));
            return true;
        }
        catch (UnfinishedException)
        {
            return false;
        }
        catch (Exception exception) when (exception is LispException or OverflowException or InsufficientExecutionStackException)
        {
            output.WriteLine($"error: {exception.Message}");
            return true;
        }
    }
}

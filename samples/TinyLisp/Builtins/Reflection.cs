namespace TinyLisp;

/// <summary>A program that looks at programs.</summary>
static class Reflection
{
    public static void AddTo(World world)
    {
        world.Define("symbolp", 1, 1, a => world.Truth(a[0] is null or Symbol));
        world.Define("numberp", 1, 1, a => world.Truth(a[0] is long));
        world.Define("functionp", 1, 1, a => world.Truth(a[0] is Builtin or Closure { IsMacro: false }));
        world.Define("symbol-name", 1, 1, a => a[0] is Symbol symbol ? symbol.Name : throw new LispException($"{Printer.Print(a[0])} is no symbol"));
        world.Define("intern", 1, 1, a => world.Intern(Texts.Text(a[0])));
        world.Define("gensym", 0, 0, _ => world.Fresh());
        world.Define("eval", 1, 1, a => Evaluator.Evaluate(a[0], null));
        world.Define("apply", 2, 2, a => Evaluator.Call(a[0], Pair.Items(a[1])));
        world.Define("read", 1, 1, a => new Reader(world, Texts.Text(a[0])).TryRead(out var expression) ? expression : null);
        world.Define("error", 1, 1, a => throw new LispException(a[0] as string ?? Printer.Print(a[0])));
        world.Define("definition-count", 0, 0, _ => (long)world.DefinitionCount);
    }
}

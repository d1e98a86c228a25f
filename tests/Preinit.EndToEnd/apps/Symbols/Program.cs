using System.Diagnostics;

Print("before", Before.Throw);
Print("marked", Marked.Throw);
Print("initialiser", () => throw Marked.Made); // mark: thrower
Print("lambda", () => Marked.Lambda(0));
AlsoMarked.Fill(); // absorbed
Print("method", AlsoMarked.Fill);
Print("after", After.Throw);
WriteLine($"where: {Marked.Where}");
WriteLine($"at start-up: {Marked.AtStartup}");

static void Print(string name, Action action)
{
    try
    {
        action();
        WriteLine($"{name}: nothing thrown");
    }
    catch (Exception exception)
    {
        var frame = new StackTrace(exception, fNeedFileInfo: true).GetFrame(0)!;
        WriteLine($"{name}: {Path.GetFileName(frame.GetFileName() ?? "?")}:{frame.GetFileLineNumber()}");
    }
}

static class Before
{
    public static void Throw() => throw new InvalidOperationException(); // mark: before
}

[Preinitialize]
static class Marked
{
    public static readonly Exception Made = new InvalidOperationException();
    public static readonly string Where = Locate(); // mark: where
    [RunAtStartup]
    public static readonly string AtStartup = Locate(); // mark: at start-up
    public static readonly Func<int, int> Lambda = x =>
    {
        return 10 / x; // mark: lambda
    };

    public static void Throw()
    {
        var list = new List<int>();
        list.Add(1);
        throw new InvalidOperationException($"{list.Count}"); // mark: marked
    }

    static string Locate()
    {
        var frame = new StackTrace(fNeedFileInfo: true).GetFrame(1)!;
        return $"{Path.GetFileName(frame.GetFileName() ?? "?")}:{frame.GetFileLineNumber()}";
    }
}

static class AlsoMarked
{
    static int calls;

    [Preinitialize]
    public static void Fill()
    {
        calls++;
        if (calls > 1)
            throw new InvalidOperationException(); // mark: method
    }
}

static class After
{
    public static void Throw()
    {
        WriteLine("after everything that is rewritten");
        throw new InvalidOperationException(); // mark: after
    }
}

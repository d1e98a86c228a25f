WriteLine("hello");

#if WRONG
class Wrong
{
    [Preinitialize]
    void Instance() => WriteLine(this); // error PREINIT1001

    [Preinitialize]
    static void Parameters(int number) => WriteLine(number); // error PREINIT1001

    [Preinitialize]
    static int Returns() => 1; // error PREINIT1001

    [Preinitialize]
    static void Generic<T>() => WriteLine(typeof(T)); // error PREINIT1001

    [RunAtStartup]
    readonly object field = new(); // error PREINIT1008

    [RunAtStartup]
    [ThreadStatic]
    static object? perThread = new(); // error PREINIT1008

    [AfterRestore]
    void Hook() => WriteLine(this); // error PREINIT1001
}

[Preinitialize]
static class WrongType<T>
{
    public static readonly List<T> Items = []; // error PREINIT1002
}

static class WrongMethod<T>
{
    [Preinitialize]
    static void Fill() => WriteLine(typeof(T)); // error PREINIT1002
}
#endif

WriteLine(Table.Value);
if (args is ["--all"])
    Print();

static void Print()
{
    WriteLine($"{Other.Frozen} {string.Join(' ', Other.Words)}");
    try
    {
        WriteLine(Dependent.Value);
    }
    catch (TypeInitializationException exception)
    {
        WriteLine(exception.GetBaseException().Message);
    }
}

static class Table
{
    public static string Value = "not filled";

#if LENIENT
    [Preinitialize]
#else
    [Preinitialize(Required = true)]
#endif
    public static void Fill()
    {
        Other.Words.Add("changed by what throws");
        Fail();
        Value = "filled";
    }

    static void Fail()
    {
#if THROWS || LENIENT
        throw new InvalidOperationException("the table is broken");
#elif SLEEPS
        Thread.Sleep(Timeout.Infinite);
#elif SPINS
        while (Value != null)
            Value += "";
#elif EXITS
        Environment.Exit(3);
#elif CRASHES
        Environment.FailFast("no way to go on");
#endif
    }
}

[Preinitialize(Order = -1)]
static class Other
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly List<string> Words = ["one", "two"];
}

#if LENIENT
[Preinitialize]
#endif
static class Dependent
{
    public static readonly string Value = Throwing.Value;
}

static class Throwing
{
    public static readonly string Value = Fail();

    static string Fail()
    {
#if LENIENT
        throw new InvalidOperationException("it depends");
#else
        return "";
#endif
    }
}

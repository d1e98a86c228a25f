WriteLine(Table.Value);

static class Table
{
    public static string Value = "not filled";

    [Preinitialize]
    public static void Fill()
    {
        Fail();
        Value = "filled";
    }

    static void Fail()
    {
#if THROWS
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

using Bottom;

namespace Middle;

public static class Greeting
{
    public static string? Text { get; private set; }

    [Preinitialize]
    public static void Compose()
    {
        Steps.Add("Compose");
        Text = string.Concat(Text, "hello from the middle");
    }

    [AfterRestore]
    static void Restored() => Steps.Add("after Greeting");
}

namespace Tiny;

public static class Names
{
    public static string Own => $"tiny {typeof(Names).Assembly.GetName().Version!.Major}";
}

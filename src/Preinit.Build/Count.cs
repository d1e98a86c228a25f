namespace Preinit.Build;

/// <summary>Numbers of things, for people.</summary>
static class Count
{
    public static string Of(int number, string what) => $"{number:N0} {what}{(number == 1 ? "" : "s")}";
}

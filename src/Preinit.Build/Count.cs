namespace Preinit.Build;

/// <summary>Numbers of things, for people.</summary>
static class Count
{
    public static string Of(int number, string one) => Of(number, one, one + "s");

    public static string Of(int number, string one, string several) => $"{number:N0} {(number == 1 ? one : several)}";
}

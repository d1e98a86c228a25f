using System.Globalization;

namespace Preinit.Restore;

/// <summary>Numbers of things in what checks say. The lines of the restore log are for programs, too, and stay as they are.</summary>
static class Counted
{
    public static string Of(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");
}

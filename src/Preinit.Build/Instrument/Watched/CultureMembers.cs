namespace Preinit.Build;

static class CultureMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Culture,
    [
        new("System.Globalization.CultureInfo", "get_CurrentCulture"),
        new("System.Globalization.CultureInfo", "get_CurrentUICulture"),
        new("System.Globalization.CultureInfo", "get_InstalledUICulture"),
        new("System.Globalization.RegionInfo", "get_CurrentRegion"),
        new("System.Threading.Thread", "get_CurrentCulture"),
        new("System.Threading.Thread", "get_CurrentUICulture"),
    ]);
}

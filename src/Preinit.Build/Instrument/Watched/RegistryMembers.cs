namespace Preinit.Build;

static class RegistryMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Registry,
    [
        new("Microsoft.Win32.Registry", "GetValue", Detail: 0),
        new("Microsoft.Win32.RegistryKey", "OpenBaseKey"),
        new("Microsoft.Win32.RegistryKey", "OpenSubKey", Detail: 1),
        new("Microsoft.Win32.RegistryKey", "GetValue", Detail: 1),
    ]);
}

namespace Preinit.Build;

static class MachineMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Machine,
    [
        new("System.Environment", "get_MachineName", Adjust: "OtherName"),
        new("System.Environment", "get_UserName", Adjust: "OtherName"),
        new("System.Environment", "get_UserDomainName", Adjust: "OtherName"),
        new("System.Environment", "get_ProcessorCount", Adjust: "More") { AdjustsAppOnly = true },
        new("System.Environment", "get_OSVersion"),
        new("System.Environment", "get_SystemDirectory"),
        new("System.Net.Dns", "GetHostName", Adjust: "OtherName"),
        new("System.Runtime.InteropServices.RuntimeInformation", "get_OSDescription"),
        new("System.Net.NetworkInformation.NetworkInterface", "GetAllNetworkInterfaces"),
        new("System.IO.DriveInfo", "GetDrives"),
    ]);
}

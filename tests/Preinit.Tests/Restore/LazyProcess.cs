using System.Runtime.InteropServices;

namespace Preinit.Tests;

/// <summary>What ends a process, or takes something away from it for good.</summary>
static unsafe partial class LazyProcess
{
    const int Entries = 30_000;
    const int OpenFiles = 7;

    public static int Run(string what)
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(Entries));
        using var other = CapturedGraph.Of(StressGraph.Build(Entries));
        StressGraph.Check(other.Restore<Dictionary<string, StressItem>>()); // everything that this needs is loaded then
        StressGraph.Check(captured.Restore<Dictionary<string, StressItem>>());
        Console.WriteLine(captured.Laziness);
        if (what == "damaged")
            captured.Damage(1_500_000);
        else if (what == "no descriptors")
            SetNoDescriptors();
        else
            ForbidSystemCall(what == "no userfaultfd" ? UserFaultFd : Unshare);
        StressGraph.Check(captured.Restore<Dictionary<string, StressItem>>());
        Console.WriteLine(captured.Laziness);
        return 0;
    }

    static void SetNoDescriptors()
    {
        var limits = stackalloc ulong[2] { 0, 1000 };
        if (SetLimit(OpenFiles, limits) != 0)
            throw new InvalidOperationException("the limit cannot be set");
    }

    static long UserFaultFd => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 282 : 323;
    static long Unshare => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 97 : 272;

    /// <summary>A filter such as containers have (linux/seccomp.h): the call answers EPERM. It holds for this thread and those that it starts.</summary>
    static void ForbidSystemCall(long number)
    {
        const int SetNoNewPrivileges = 38, SetSecureComputing = 22, Filter = 2;
        var code = stackalloc ulong[4]
        {
            0x20,                                    // the number of the call
            0x15 | 1UL << 24 | (ulong)number << 32,  // is it this one? Else over the next line
            0x06 | 0x0005_0001UL << 32,              // EPERM
            0x06 | 0x7FFF_0000UL << 32,              // allowed
        };
        var program = stackalloc nint[2] { 4, (nint)code };
        if (Control(SetNoNewPrivileges, 1, 0, 0, 0) != 0 || Control(SetSecureComputing, Filter, (nint)program, 0, 0) != 0)
            throw new InvalidOperationException("the system call cannot be forbidden");
    }

    [LibraryImport("libc.so.6", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int which, ulong* limits);

    [LibraryImport("libc.so.6", EntryPoint = "prctl")]
    private static partial int Control(int option, nint second, nint third, nint fourth, nint fifth);
}

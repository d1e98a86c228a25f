#if !HELLO && !SMALL && !SEEDED
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Registry;

/// <summary>
/// The yardstick of a restore: the time of one copy of as many bytes from memory that is resident to memory that the process has
/// just got, whose pages the system provides while the copy runs, as it does for the restored objects.
/// </summary>
static unsafe class MemoryCopy
{
    public static TimeSpan Measure(int bytes)
    {
        Copy(4096); // Compiles the code.
        return Copy(bytes);
    }

    static TimeSpan Copy(int bytes)
    {
        var source = NativeMemory.Alloc((nuint)bytes);
        NativeMemory.Fill(source, (nuint)bytes, 0xA5);

        var start = Stopwatch.GetTimestamp();
        var target = NativeMemory.Alloc((nuint)bytes);
        Buffer.MemoryCopy(source, target, bytes, bytes);
        var time = Stopwatch.GetElapsedTime(start);

        NativeMemory.Free(target);
        NativeMemory.Free(source);
        return time;
    }
}
#endif

using System.Runtime.InteropServices;

namespace Preinit.Restore;

/// <summary>Functions of the C library, by its whole name, which is found at the first try. Where it has another one, calls throw what <see cref="IsMissing"/> knows.</summary>
static unsafe partial class CLibrary
{
    const string Name = "libc.so.6";

    public static bool IsMissing(Exception exception) => exception is DllNotFoundException or EntryPointNotFoundException;

    [LibraryImport(Name, EntryPoint = "open")]
    public static partial int Open(byte* path, int flags);

    [LibraryImport(Name, EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport(Name, EntryPoint = "read")]
    public static partial nint Read(int descriptor, byte* buffer, nint count);

    [LibraryImport(Name, EntryPoint = "mmap")]
    public static partial byte* Map(byte* address, nuint length, int protection, int flags, int descriptor, long offset);

    [LibraryImport(Name, EntryPoint = "mprotect")]
    public static partial int Protect(void* address, nuint length, int protection);

    [LibraryImport(Name, EntryPoint = "madvise")]
    public static partial int Advise(void* address, nuint length, int advice);

    [LibraryImport(Name, EntryPoint = "munmap")]
    public static partial int Unmap(void* address, nuint length);

    [LibraryImport(Name, EntryPoint = "pthread_create")]
    public static partial int CreateThread(nint* thread, void* attributes, byte* function, void* argument);

    [LibraryImport(Name, EntryPoint = "pthread_detach")]
    public static partial int DetachThread(nint thread);

    /// <summary>Waits until the value is another one; it may return earlier. The kernel's function has no name of its own.</summary>
    public static void WaitWhile(int* address, int value)
    {
        const int WaitPrivate = 128;
        _ = SystemCall(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 98 : 202, (nint)address, WaitPrivate, value, 0);
    }

    /// <remarks>It takes any number of arguments; on these processors they are passed as if it took just these.</remarks>
    [LibraryImport(Name, EntryPoint = "syscall")]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third, nint fourth);
}

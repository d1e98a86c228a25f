using Microsoft.Win32.SafeHandles;
using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>The heap of an image, still in its file: it is read to where its objects go to live, and checked there, so that whoever changes the file meanwhile is found out.</summary>
/// <param name="file">The file.</param>
/// <param name="start">Where the heap starts in it.</param>
sealed class HeapInFile(SafeFileHandle file, long start) : LiveSource
{
    public override void Read(long offset, nint target, nint length) => WholeFile.Read(file, start + offset, target, length);
}

using System.Runtime.InteropServices;

namespace Preinit.HeapImages;

/// <summary>Puts together what is loaded, where that is a change of something else.</summary>
static unsafe class DeltaLoading
{
    /// <returns>An ordinary image, which is to be disposed of; <see langword="null"/> if the given one is one.</returns>
    public static WorldFile? TryMerge(byte* start, long length, LoadOptions options)
    {
        if (length < sizeof(HeapFileHeader) || !((HeapFileHeader*)start)->IsDelta)
            return null;
        var copy = new ImageMemory(length);
        NativeMemory.Copy(start, copy.Start, (nuint)length);
        return WorldChain.Resolve(WorldFile.Of(copy), Bases(options));
    }

    /// <summary>Finds bases, and lets none pass that the options do not.</summary>
    public static BaseFinder Bases(LoadOptions options) =>
        new(options.Folder, options.Bases, f => SignatureCheck.Run(f.Start, f.Length, options.TrustedKeys), options.Verify == null ? null : options.Verify.CheckLength);
}

using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace Preinit.Build;

/// <summary>
/// The header of precompiled code, with no code behind it. Its version is one that no runtime takes code of (ReadyToRunInfo::Initialize in
/// src/coreclr/vm/readytoruninfo.cpp), so the IL is compiled as ever; but the fields of the assembly's classes are laid out as in a precompiled one,
/// since that is asked of the header alone (MethodTableBuilder::NeedsAlignedBaseOffset in src/coreclr/vm/methodtablebuilder.cpp).
/// </summary>
static class ReadyToRunHeader
{
    const int Signature = 0x00525452; // "RTR"
    const int Size = 16;

    /// <summary>Says that the assembly ran on any processor before it was precompiled (READYTORUN_FLAG_PLATFORM_NEUTRAL_SOURCE).</summary>
    const int FromAnyProcessor = 1;

    /// <summary>What the number of the machine is combined with in precompiled assemblies (src/coreclr/inc/pedecoder.h); nothing on Windows.</summary>
    static int OwnSystem => OperatingSystem.IsLinux() ? 0x7B79 : OperatingSystem.IsMacOS() ? 0x4644 : OperatingSystem.IsFreeBSD() ? 0xADC4 : 0;

    /// <returns>The same assembly with the header, or <see langword="null"/> if no compiler would precompile it: it is none, or not IL only.</returns>
    public static byte[]? AddTo(byte[] file)
    {
        try
        {
            using var reader = new PEReader(new MemoryStream(file));
            return reader.HasMetadata && reader.PEHeaders.CorHeader is { } header && header.Flags.HasFlag(CorFlags.ILOnly)
                && header.ManagedNativeHeaderDirectory.Size == 0 ? Add(file, reader.PEHeaders) : null;
        }
        catch (BadImageFormatException) // a native library
        {
            return null;
        }
    }

    static byte[] Add(byte[] file, PEHeaders headers)
    {
        var flags = headers.CorHeader!.Flags;
        var header = new byte[Size]; // the version and the number of sections are zero
        GrownSection.Write(header, 0, Signature);
        GrownSection.Write(header, 8, headers.PEHeader!.Magic == PEMagic.PE32 && !flags.HasFlag(CorFlags.Requires32Bit) ? FromAnyProcessor : 0);

        var (written, address) = GrownSection.With(file, headers, header);
        GrownSection.Write(written, headers.CorHeaderStartOffset + 16, (int)(flags & ~CorFlags.ILOnly | CorFlags.ILLibrary));
        GrownSection.WriteDirectory(written, headers.CorHeaderStartOffset + 64, address, Size);
        BinaryPrimitives.WriteUInt16LittleEndian(written.AsSpan(headers.CoffHeaderStartOffset), (ushort)((int)ForeignAssembly.Own ^ OwnSystem));
        return written;
    }
}

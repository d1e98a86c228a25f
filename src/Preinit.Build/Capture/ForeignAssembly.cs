using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Mono.Cecil;

namespace Preinit.Build;

/// <summary>An assembly that was built for another processor.</summary>
static class ForeignAssembly
{
    public static Machine Own => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Machine.Arm64 : Machine.Amd64;

    /// <returns>The same assembly for this processor, or <see langword="null"/> if it runs here as it is, or is none.</returns>
    public static byte[]? ForThisProcessor(string path)
    {
        var file = File.ReadAllBytes(path);
        try
        {
            return ForThisProcessor(path, file);
        }
        catch (BadImageFormatException) // a native library of another system
        {
            return null;
        }
    }

    static byte[]? ForThisProcessor(string path, byte[] file)
    {
        using var reader = new PEReader(new MemoryStream(file));
        if (!reader.HasMetadata || reader.PEHeaders.CorHeader is not { } header)
            return null;
        if (header.ManagedNativeHeaderDirectory.Size > 0)
            return WithoutMachineCode(path);
        if (!header.Flags.HasFlag(CorFlags.ILOnly) || reader.PEHeaders.PEHeader!.Magic != PEMagic.PE32Plus || reader.PEHeaders.CoffHeader.Machine == Own)
            return null;

        // It holds no machine code, but says that it is for that processor, and the runtime believes it.
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(reader.PEHeaders.CoffHeaderStartOffset), (ushort)Own);
        return file;
    }

    /// <summary>A library that came precompiled. It keeps its module version id.</summary>
    static byte[] WithoutMachineCode(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        MachineCode.Drop(module);
        var file = new MemoryStream();
        module.Write(file);
        return file.ToArray();
    }
}

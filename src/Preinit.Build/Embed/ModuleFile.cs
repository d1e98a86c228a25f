using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>Writes the rewritten assembly and its symbols, of the kind it came with.</summary>
static class ModuleFile
{
    /// <summary>Where there is nothing to embed, the compiler's own files are published.</summary>
    public static void Copy(string assemblyPath, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(assemblyPath, path, overwrite: true);
        if (File.Exists(Path.ChangeExtension(assemblyPath, ".pdb")))
            File.Copy(Path.ChangeExtension(assemblyPath, ".pdb"), Path.ChangeExtension(path, ".pdb"), overwrite: true);
    }

    public static void Write(ModuleDefinition module, string path, string? keyFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var parameters = new WriterParameters { DeterministicMvid = true };
        using var symbols = new MemoryStream();
        if (module.SymbolReader is PortablePdbReader)
        {
            // Given a stream instead of a path, Cecil names the symbols in the assembly without the folder of this build.
            (parameters.WriteSymbols, parameters.SymbolWriterProvider, parameters.SymbolStream) = (true, new PortablePdbWriterProvider(), symbols);
        }
        else if (module.HasSymbols)
            (parameters.WriteSymbols, parameters.SymbolWriterProvider) = (true, new DefaultSymbolWriterProvider());
        if (module.Attributes.HasFlag(ModuleAttributes.StrongNameSigned))
            Sign(module, parameters, keyFile);
        MachineCode.Drop(module);
        module.Write(path, parameters);
        if (symbols.Length > 0)
            File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), symbols.ToArray());
    }

    /// <summary>
    /// Without its private key the assembly keeps its name, public key included, but not the signature, which would be wrong; .NET does
    /// not check signatures.
    /// </summary>
    static void Sign(ModuleDefinition module, WriterParameters parameters, string? keyFile)
    {
        if (keyFile != null && File.Exists(keyFile) && StrongNameKey.HasPrivateKey(keyFile))
            parameters.StrongNameKeyBlob = File.ReadAllBytes(keyFile);
        else
            module.Attributes &= ~ModuleAttributes.StrongNameSigned;
    }
}

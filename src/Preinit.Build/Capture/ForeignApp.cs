using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Preinit.Build;

/// <summary>
/// An app for another processor, so that its initialisers can run here: its assemblies hold no machine code, but say that they are for that
/// processor, and the runtime believes it. They are copied with another word; everything else is linked or copied as it is. The copy lies
/// beside the captures, and has none of the runtime that the app brings along.
/// </summary>
sealed class ForeignApp(string appPath, string directory)
{
    readonly string source = Path.GetDirectoryName(appPath)!;

    /// <returns>The path of the app to start.</returns>
    public string Create()
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        var dependencies = new CaptureDependencies(Path.ChangeExtension(appPath, ".deps.json"));
        var runtime = dependencies.RuntimeFiles();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (!runtime.Contains(relative) && !file.StartsWith(Path.Combine(source, "publish") + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                Add(file, Path.Combine(directory, relative));
        }
        var app = Path.Combine(directory, Path.GetFileName(appPath));
        File.Delete(Path.ChangeExtension(app, ".deps.json")); // not to write through a link
        dependencies.WriteWithoutRuntime(Path.ChangeExtension(app, ".deps.json"));
        return app;
    }

    static void Add(string file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Path.GetExtension(file) == ".dll" && ForThisProcessor(File.ReadAllBytes(file)) is { } changed)
            File.WriteAllBytes(target, changed);
        else if (OperatingSystem.IsWindows()) // where links need a privilege
            File.Copy(file, target);
        else
            File.CreateSymbolicLink(target, file);
    }

    /// <returns>The assembly, or <see langword="null"/> if it need not be changed or cannot be.</returns>
    static byte[]? ForThisProcessor(byte[] file)
    {
        using var reader = new PEReader(new MemoryStream(file));
        var own = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Machine.Arm64 : Machine.Amd64;
        if (!reader.HasMetadata || reader.PEHeaders.PEHeader!.Magic != PEMagic.PE32Plus || reader.PEHeaders.CoffHeader.Machine == own
            || !reader.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.ILOnly))
            return null;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(reader.PEHeaders.CoffHeaderStartOffset), (ushort)own);
        return file;
    }
}

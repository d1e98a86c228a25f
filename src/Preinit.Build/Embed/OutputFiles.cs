using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The rewritten assemblies, and what the package's targets read: which libraries are among them, and whether there is an image.</summary>
sealed class OutputFiles(PipelineOptions options)
{
    const string LibraryList = "libraries.txt";
    const string ImageMark = "image.txt";

    readonly List<string> libraries = [];

    public string AppPath => options.OutputPathOf(options.AssemblyPath);

    /// <summary>How much larger the written assemblies are than what the compiler made.</summary>
    public long AddedBytes => libraries.Append(options.AssemblyPath).Sum(p => new FileInfo(options.OutputPathOf(p)).Length - PackedLibrary.CompiledOf(p).Length);

    /// <summary>On failure nothing may be left that a publish could take for a result.</summary>
    public static void Clear(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var pattern in (string[])["*.dll", "*.pdb", "*.exe", LibraryList, ImageMark, ProblemList.FileName])
        {
            foreach (var file in Directory.EnumerateFiles(directory, pattern))
                File.Delete(file);
        }
    }

    public void WriteLibrary(MarkedAssembly library)
    {
        ModuleFile.Write(library.Module, options.OutputPathOf(library.Path), keyFile: null);
        libraries.Add(library.Path);
    }

    /// <summary>The module version id that a library has now, if it was rewritten.</summary>
    public Guid? ModuleOf(MarkedAssembly library)
    {
        if (!libraries.Contains(library.Path))
            return null;
        using var written = ModuleDefinition.ReadModule(options.OutputPathOf(library.Path));
        return written.Mvid;
    }

    public void WriteApp(MarkedAssembly app, long imageBytes)
    {
        if (imageBytes > 0)
            File.WriteAllText(Path.Combine(options.OutputDirectory, ImageMark), $"{imageBytes}\n");
        ModuleFile.Write(app.Module, AppPath, options.KeyFile);
        WriteList();
    }

    /// <summary>Where there is nothing to embed, the compiler's own files are published.</summary>
    public void CopyApp()
    {
        ModuleFile.Copy(options.AssemblyPath, AppPath);
        WriteList();
    }

    void WriteList() => File.WriteAllLines(Path.Combine(options.OutputDirectory, LibraryList), libraries);
}

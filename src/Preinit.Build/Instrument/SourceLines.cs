using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Preinit.Build;

/// <summary>Finds code in the source, through the symbols in or beside an assembly.</summary>
sealed class SourceLines(PEReader file, string path) : IDisposable
{
    readonly MetadataReaderProvider? symbols = TryOpen(file, path);

    public SourcePosition? Find(MethodDefinitionHandle method, int offset)
    {
        if (symbols?.GetMetadataReader() is not { } reader)
            return null;
        SequencePoint? found = null;
        foreach (var point in reader.GetMethodDebugInformation(method).GetSequencePoints().Where(p => !p.IsHidden && p.Offset <= offset))
            found = point;
        return found is { } last ? new(reader.GetString(reader.GetDocument(last.Document).Name), last.StartLine, last.StartColumn) : null;
    }

    static MetadataReaderProvider? TryOpen(PEReader file, string path)
    {
        try
        {
            return file.TryOpenAssociatedPortablePdb(path, p => File.Exists(p) ? new MemoryStream(File.ReadAllBytes(p)) : null, out var provider, out _) ? provider : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return null;
        }
    }

    public void Dispose() => symbols?.Dispose();
}

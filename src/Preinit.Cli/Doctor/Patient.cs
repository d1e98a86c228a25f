using System.Buffers.Binary;
using Preinit.Build;

namespace Preinit.Cli;

/// <summary>The app that `preinit doctor` looks at: how it was published, and the images in it.</summary>
sealed class Patient
{
    /// <summary>What the host looks for to find the files in its own executable: dotnet/runtime, src/native/corehost/apphost/bundle_marker.cpp.</summary>
    static ReadOnlySpan<byte> BundleMark =>
    [
        0x8b, 0x12, 0x02, 0xb9, 0x6a, 0x61, 0x20, 0x38, 0x72, 0x7b, 0x93, 0x02, 0x14, 0xd7, 0xa0, 0x32,
        0x13, 0xf5, 0xb9, 0xe6, 0xef, 0xae, 0x33, 0x18, 0xee, 0x3b, 0x2d, 0xce, 0x24, 0xb3, 0x6a, 0xae,
    ];

    public Patient(PublishedApp app)
    {
        App = app;
        File = System.IO.File.Exists(app.AssemblyPath) ? app.AssemblyPath : app.Path;
        var bytes = Read(File);
        Kind = File != app.Path || app.IsAssembly ? KindOf(app) : IsBundle(bytes) ? AppKind.SingleFile : AppKind.Native;
        Images = ImageFacts.Find(bytes);
        OtherVersions = ImageInFile.OtherVersions(bytes);
    }

    public PublishedApp App { get; }

    /// <summary>The file that images are looked for in.</summary>
    public string File { get; }

    public AppKind Kind { get; }

    /// <summary>One, or several if it is in parts.</summary>
    public IReadOnlyList<ImageFacts> Images { get; }

    /// <summary>The format versions of images that this version of the tool does not read.</summary>
    public IReadOnlySet<uint> OtherVersions { get; }

    /// <summary>Whether nobody can tell from outside whether there is an image: the files in it may be compressed.</summary>
    public bool IsOpaque => Kind == AppKind.SingleFile && Images.Count == 0 && OtherVersions.Count == 0;

    static AppKind KindOf(PublishedApp app) =>
        System.IO.File.Exists(Path.Combine(app.Folder, "System.Private.CoreLib.dll")) ? AppKind.SelfContained : AppKind.FrameworkDependent;

    /// <summary>In front of the mark is the place of the list of files; there is none in an executable that only starts an assembly.</summary>
    static bool IsBundle(ReadOnlySpan<byte> file) =>
        file.IndexOf(BundleMark) is >= sizeof(long) and var mark && BinaryPrimitives.ReadInt64LittleEndian(file[(mark - sizeof(long))..]) != 0;

    static byte[] Read(string path)
    {
        try
        {
            return System.IO.File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ToolCodes.NoApp, $"{path} could not be read: {exception.Message}");
        }
    }
}

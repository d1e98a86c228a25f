extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;
using Preinit.Restore;
using ImageReader = Preinit.Image.ImageReader;

namespace Preinit.Tests;

/// <summary>A capture that is divided into parts, of which each is restored by itself.</summary>
sealed unsafe class RestoredParts
{
    readonly CapturedImage image;
    readonly CapturedGraph captured;
    readonly ImageParts parts;

    [ThreadStatic] static Action<object?[]?, object?[]>? links;

    RestoredParts(CapturedGraph captured, CapturedImage image, ImageParts parts) => (this.captured, this.image, this.parts) = (captured, image, parts);

    /// <param name="captured">The capture.</param>
    /// <param name="smallPart">The size up to which parts without types of their own are united.</param>
    /// <param name="isFramework">Tells whether an assembly is the framework's.</param>
    /// <param name="nameOf">Gives another name to a type, by its number.</param>
    /// <returns><see langword="null"/> where there is one part only.</returns>
    public static RestoredParts? Of(CapturedGraph captured, long smallPart = 0, Func<string, bool>? isFramework = null, Func<int, string>? nameOf = null)
    {
        var image = EmittedCode.ImageOf(captured.Result);
        image = image with { Types = [.. image.Types.Select((t, i) => t with { Name = nameOf?.Invoke(i) ?? t.Name, PathPrefix = $"Type{i}" })] };
        return ImageParts.Of(image, isFramework ?? (name => name.StartsWith("System", StringComparison.Ordinal)), smallPart) is { } parts
            ? new(captured, image, parts) : null;
    }

    public IReadOnlyList<CapturedImage> Images => parts.Parts;

    public CapturedImage Common => parts.Common!;

    /// <summary>The numbers of the types in each part.</summary>
    public IReadOnlyList<int[]> Types => [.. parts.Parts.Select(p => (int[])[.. p.Types.Select(Number)])];

    /// <summary>The objects of each part, without its array of roots.</summary>
    public IReadOnlyList<int> ObjectCounts => [.. parts.Parts.Select(p => new ImageGraph(p.Bytes).Count - 1)];

    /// <summary>Restores all parts.</summary>
    /// <returns>The values of the types.</returns>
    public object?[] Restore(RestorePath path)
    {
        var values = new object?[image.Types.Length];
        foreach (var part in parts.Parts)
        {
            var roots = RestoreRoots(part, path);
            foreach (var type in part.Types)
                values[Number(type)] = type.Fields[0].Root < 0 ? null : roots[type.Fields[0].Root];
        }
        return values;
    }

    object?[] RestoreRoots(CapturedImage part, RestorePath path)
    {
        RuntimeTypeHandle[] handles = [.. part.TypeTable.Select(t => captured.Handles[Array.FindIndex(image.TypeTable, w => ReferenceEquals(w, t))])];
        fixed (byte* bytes = part.Bytes)
        {
            var reader = new ImageReader(bytes, part.Bytes.Length);
            Assert.Null(reader.Validate());
            Assert.Null(IdentityCheck.CheckTypes(reader, handles));
            var heap = path == RestorePath.ObjectByObject
                ? ObjectByObjectHeap.TryRestore(reader, handles, LargeArrays.TryRestore(reader, handles, null)!)
                : HeapRestorer.TryRestoreAtOnce(reader, handles);
            Assert.NotNull(heap);
            links = part.Links.Length > 0 ? EmittedLinks.Of(part) : null;
            Assert.Null(LinkFixer.Connect(reader, heap, &Link));
            return heap.Roots;
        }
    }

    static void Link(object?[]? roots, object?[] linked) => links!(roots, linked);

    int Number(CapturedType type) => int.Parse(type.PathPrefix["Type".Length..], System.Globalization.CultureInfo.InvariantCulture);
}

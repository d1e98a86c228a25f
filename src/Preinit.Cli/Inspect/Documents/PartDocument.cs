using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>An image, or a part of one.</summary>
/// <param name="Name">What the restore log calls it; empty for an image that is whole, and for what parts have in common.</param>
/// <param name="File">The file that it is in.</param>
/// <param name="Entry">The assembly in a single-file app.</param>
/// <param name="IsCompressed">Whether it is compressed there.</param>
/// <param name="Offset">In the file, or in the assembly.</param>
/// <param name="Carrier">What it is embedded in.</param>
/// <param name="Assembly">The name of the assembly, or of the native executable.</param>
/// <param name="Objects">How many it has.</param>
/// <param name="Bytes">Of all of it.</param>
/// <param name="HeapBytes">Of its objects: what the restore log says.</param>
/// <param name="OutsideObjects">How many objects outside it refers to.</param>
/// <param name="OutsideReferences">From how many places.</param>
/// <param name="MadeObjects">How many are made at start-up.</param>
/// <param name="RebuiltObjects">How many are completed at start-up.</param>
sealed record PartDocument(string Name, string File, string? Entry, bool IsCompressed, long Offset, string Carrier, string Assembly, int Objects, long Bytes, long HeapBytes,
    int OutsideObjects, int OutsideReferences, int MadeObjects, int RebuiltObjects)
{
    public static PartDocument Of(PartModel part) => new(part.Name, part.Place.File, part.Place.Entry, part.Place.IsCompressed, part.Place.Offset, part.Place.Carrier.ToString(), part.Place.Assembly,
        part.ObjectCount, part.Bytes, part.HeapBytes, part.OutsideObjects, part.OutsideReferences, part.MadeObjects, part.RebuiltObjects);

    /// <summary>Where it is, for people.</summary>
    public string Describe() => $"{(Entry == null ? "" : $"{Entry} in ")}{Path.GetFileName(File)} ({Carrier switch
    {
        nameof(Inspect.Carrier.NativeExecutable) => "native code",
        nameof(Inspect.Carrier.HeapImage) => "a heap image",
        nameof(Inspect.Carrier.ReadyToRunAssembly) => "precompiled",
        _ => "IL",
    }}{(IsCompressed ? ", compressed" : "")})";
}

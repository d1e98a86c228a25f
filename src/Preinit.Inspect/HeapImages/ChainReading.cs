using System.Globalization;
using Preinit.Build;
using Preinit.Capture;
using Preinit.HeapImages;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>Reads a heap image file, with what it is based on, and proves that it is whole.</summary>
sealed unsafe class ChainReading : IDisposable
{
    readonly string path;
    readonly WorldFile merged;
    readonly Manifest manifest;
    readonly List<HeapImageFile> files = [];
    (string Name, string Identity) wanted;

    /// <exception cref="HeapImageException">It is damaged.</exception>
    /// <exception cref="InspectException">Its base is not there, or another one.</exception>
    public ChainReading(string path, IReadOnlyList<string> bases)
    {
        this.path = path;
        var given = bases.ToLookup(IdentityOf);
        var last = BaseFinder.Open(path);
        Note(last, Path.GetFileName(path));
        merged = Resolve(last, new(Path.GetDirectoryName(Path.GetFullPath(path)), b => given[b.Identity].FirstOrDefault() is { } file ? File.OpenRead(file) : null, f => Note(f, wanted.Name)));
        try
        {
            manifest = ReadManifest();
        }
        catch
        {
            merged.Dispose();
            throw;
        }
    }

    public HeapImageModel Model() => new(checked((int)merged.Header.Version), TypeText.Of(manifest.RootType), files, manifest.HasHooks);

    /// <summary>The image that the chain makes.</summary>
    public FoundImage Image()
    {
        if (merged.Header.ImageLength > (ulong)Array.MaxLength)
            throw Problems.Damaged(string.Create(CultureInfo.InvariantCulture, $"it would be {merged.Header.ImageLength:N0} bytes"));
        var image = new ReadOnlySpan<byte>(merged.Content, (int)merged.Header.ImageLength).ToArray();
        if (ImageSearch.Problem(image) is { } problem)
            throw Problems.Damaged(problem);
        if (Convert.ToHexStringLower(FileIdentity.Of(merged.ManifestBytes, image.AsSpan(0, (int)((ImageHeader*)merged.Content)->MetadataLength))) != merged.Identity)
            throw Problems.Damaged("its identity is that of another one");
        return new(new(path, null, false, (long)merged.Header.ImageOffset, Carrier.HeapImage), image) { Manifest = manifest };
    }

    Manifest ReadManifest()
    {
        fixed (byte* bytes = merged.ManifestBytes)
        {
            if (Checksum.Compute(bytes, merged.ManifestBytes.Length) != merged.Header.ManifestChecksum)
                throw Problems.Damaged("the checksum of its manifest is wrong");
            return ManifestReader.Read(bytes, merged.ManifestBytes.Length);
        }
    }

    WorldFile Resolve(WorldFile last, BaseFinder finder)
    {
        try
        {
            return WorldChain.Resolve(last, finder);
        }
        catch (HeapImageException exception) when (exception.Code is "PREINIT6130" or "PREINIT6131")
        {
            var found = exception.Code == "PREINIT6130" ? "the file that is called so is another one" : "which is not beside it";
            throw new InspectException(InspectCodes.MissingBase, $"{path} has only what changed since '{wanted.Name}' ({wanted.Identity[..16]}…), {found}. Name the file with --base.");
        }
    }

    static string IdentityOf(string file)
    {
        try
        {
            using var opened = BaseFinder.Open(file);
            return opened.Identity;
        }
        catch (HeapImageException exception)
        {
            throw new InspectException(InspectCodes.DamagedImage, $"{file} is not a base of anything: {exception.Message}.");
        }
    }

    void Note(WorldFile file, string name)
    {
        files.Add(new(name, file.Length, file.Identity, SignatureOf(file)));
        wanted = file.Header.IsDelta ? (file.Delta().BaseName, file.Base) : default;
    }

    static HeapImageSignature? SignatureOf(WorldFile file)
    {
        var length = (int)file.Header.SignatureLength;
        if (length == 0)
            return null;
        return SignatureBlock.TryRead(new(file.Start + file.Length - length, length), out var algorithm, out var keyId, out _)
            ? new(keyId, algorithm.ToString())
            : throw Problems.Damaged("its signature is none");
    }

    public void Dispose() => merged.Dispose();
}

using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>A heap that is read to where its objects go to live, and proven there before they do.</summary>
sealed unsafe class ProvenSource(LiveSource file, HeapProof proof) : LiveSource
{
    public override bool Checks => true;

    /// <summary>Whether the file could not be read; the image is not to blame then.</summary>
    public bool HasFailed { get; private set; }

    public override void Read(long offset, nint target, nint length)
    {
        try
        {
            file.Read(offset, target, length);
        }
        catch
        {
            HasFailed = true;
            throw;
        }
    }

    public override void Check(nint heap) => proof.Run((byte*)heap);
}

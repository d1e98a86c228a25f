namespace Preinit.HeapImages;

/// <summary>What stands behind a manifest.</summary>
interface IManifestTail
{
    void Write(BinaryWriter writer, Manifest manifest);
}

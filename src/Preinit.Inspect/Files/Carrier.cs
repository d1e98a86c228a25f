namespace Preinit.Inspect;

/// <summary>What an image is embedded in.</summary>
public enum Carrier
{
    /// <summary>An assembly of IL.</summary>
    Assembly,

    /// <summary>An assembly with precompiled code.</summary>
    ReadyToRunAssembly,

    /// <summary>An executable of native code.</summary>
    NativeExecutable,

    /// <summary>A heap image file.</summary>
    HeapImage,
}

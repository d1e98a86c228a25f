namespace Preinit.HeapImages;

/// <summary>Loads what is in memory.</summary>
static unsafe class LoadingMemory
{
    /// <summary>Loads the image that the memory is filled with, and frees it.</summary>
    public static T Load<T>(this ImageMemory memory, LoadOptions options)
    {
        using (memory)
            return ImageLoader.Load<T>(memory.Start, memory.Length, options);
    }
}

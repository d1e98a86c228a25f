namespace Preinit.HeapImages.Tests.Trust;

/// <summary>Loads from bytes.</summary>
static unsafe class Memory
{
    public static T Load<T>(byte[] file, LoadOptions? options = null)
    {
        using var memory = new ImageMemory(file.Length);
        file.CopyTo(memory.Span(0, file.Length));
        return ImageLoader.Load<T>(memory.Start, file.Length, options ?? new());
    }
}

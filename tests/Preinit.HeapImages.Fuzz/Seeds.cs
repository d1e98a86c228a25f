namespace Preinit.HeapImages.Fuzz;

/// <summary>Good images, from which mutations start, and how they are loaded.</summary>
public static class Seeds
{
    public static LoadOptions Options { get; } = new() { Verify = HeapImageVerification.For<World>(typeof(Circle), typeof(Square)) with { MaxBytes = 16 << 20, MaxObjects = 100_000 } };

    /// <summary>An image of it, as bytes.</summary>
    public static byte[] Image(object root)
    {
        var path = Path.GetTempFileName();
        try
        {
            HeapImage.Save(path, root);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

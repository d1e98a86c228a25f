using System.Globalization;
using Preinit.Inspect;
using Spectre.Console;

namespace Preinit.Cli;

/// <summary>What a heap image file says of itself, in a few lines.</summary>
static class HeapImageText
{
    const int ShownDigits = 16;

    public static void Write(HeapImageModel image, IAnsiConsole console)
    {
        console.WriteLine($"  a heap image of {image.RootType}{(image.HasHooks ? ", with methods that run when it is loaded" : "")}");
        console.WriteLine($"  {(image.IsChange ? "a change: " : "")}{Describe(image.File)}, format {image.Format}");
        foreach (var before in image.Files.Skip(1))
            console.WriteLine($"    of {before.Name}: {Describe(before)}");
    }

    /// <summary>Size, identity and signature.</summary>
    public static string Describe(HeapImageFile file) => string.Create(CultureInfo.InvariantCulture,
        $"{file.Bytes:N0} bytes, identity {file.Identity[..ShownDigits]}…, {(file.Signature == null ? "not signed" : $"signed with the key '{file.Signature.KeyId}' ({file.Signature.Algorithm}, not checked)")}");
}

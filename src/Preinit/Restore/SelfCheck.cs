using System.Globalization;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// What <c>PREINIT=verify</c> asks for, and what ends a publish: proves the image against this very process, without running any code of
/// the app, and ends it.
/// </summary>
static unsafe class SelfCheck
{
    const int NotVerified = 3;

    public static void RunAndExit(string assembly, EmbeddedImage image)
    {
        var problem = TryRun(image);
        Console.Out.WriteLine(problem == null ? Success(assembly, image.Reader) : $"preinit: not verified {assembly}: {problem}");
        Environment.Exit(problem == null ? 0 : NotVerified);
    }

    static string? TryRun(EmbeddedImage image)
    {
        try
        {
            return Run(image);
        }
        catch (Exception exception) // of whatever kind: it is what the check is for
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    static string? Run(EmbeddedImage image)
    {
        if (image.Reader.Validate() is { } damage)
            return damage;
        if (IdentityCheck.CheckRuntime(image.Reader) is { } otherRuntime)
            return otherRuntime;
        var handles = image.Types();
        if (IdentityCheck.CheckTypes(image.Reader, handles) is { } otherTypes)
            return otherTypes;
        if (FieldProbe.Check(image, handles) is { } otherLayout)
            return otherLayout;
        LinkFixer.Probe(image.Reader, image.Links);
        return HeapBlocks.AreIntact(image.Reader) ? null : "the image is damaged: a checksum of its heap is wrong";
    }

    static string Success(string assembly, ImageReader reader) => string.Create(CultureInfo.InvariantCulture,
        $"preinit: verified {assembly}: {reader.Header->ObjectCount} objects, {reader.Length(SectionId.Types) / sizeof(TypeRecord)} types, {FieldProbe.Count(reader)} fields");
}

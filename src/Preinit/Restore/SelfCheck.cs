using System.Globalization;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// What <c>PREINIT=check</c> asks for, and what ends a publish: proves the image against this very process, without running any code of
/// the app. It is the first part of <c>PREINIT=verify</c>, and all of it in apps without their original initialisers.
/// </summary>
static unsafe class SelfCheck
{
    const int NotVerified = 3;

    public static void RunAndExit(string assembly, EmbeddedImage image)
    {
        Require(assembly, image);
        Exit(assembly, Success(image.Reader), succeeded: true);
    }

    /// <summary>The same in an app that cannot do more, and was asked for more.</summary>
    public static void RunAloneAndExit(string assembly, EmbeddedImage image)
    {
        Require(assembly, image);
        Exit(assembly, $"{Success(image.Reader)}; only the image, since the original initialisers are not in the app: publish it with "
            + "PreinitFallback=RunInitializers to have it compared with them", succeeded: true);
    }

    /// <summary>Returns only if the image can be used.</summary>
    public static void Require(string assembly, EmbeddedImage image)
    {
        if (TryRun(image) is { } problem)
            Exit(assembly, problem, succeeded: false);
    }

    public static void Exit(string assembly, string result, bool succeeded)
    {
        Console.Out.WriteLine($"preinit: {(succeeded ? "verified" : "not verified")} {assembly}: {result}");
        Environment.Exit(succeeded ? 0 : NotVerified);
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

    static string Success(ImageReader reader) => string.Create(CultureInfo.InvariantCulture,
        $"{reader.Header->ObjectCount} objects, {reader.Length(SectionId.Types) / sizeof(TypeRecord)} types, {FieldProbe.Count(reader)} fields");
}

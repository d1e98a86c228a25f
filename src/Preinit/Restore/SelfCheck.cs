using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// What <c>PREINIT=check</c> asks for, and what ends a publish: proves the image against this very process, without running any code of
/// the app. It is the first part of <c>PREINIT=verify</c>, and all of it in apps without their original initialisers.
/// </summary>
static unsafe class SelfCheck
{
    const int NotVerified = 3;

    static int parts, objects, types, fields;

    /// <summary>Says what was checked.</summary>
    public static void Exit(string assembly) => Exit(assembly, Success(), succeeded: true);

    /// <summary>The same in an app that cannot do more, and was asked for more.</summary>
    public static void ExitAlone(string assembly) =>
        Exit(assembly, $"{Success()}; only the image, since the original initialisers are not in the app: publish it with "
            + "PreinitFallback=RunInitializers to have it compared with them", succeeded: true);

    /// <summary>Returns only if an image, or a part of one, can be used.</summary>
    public static void Require(string assembly, EmbeddedImage image, EmbeddedImage? common)
    {
        if (TryRun(image, common) is { } problem)
            Exit(assembly, problem, succeeded: false);
        parts++;
        objects += (int)image.Reader.Header->ObjectCount;
        types += (int)(image.Reader.Length(SectionId.Types) / sizeof(TypeRecord));
        fields += FieldProbe.Count(image.Reader);
    }

    public static void Exit(string assembly, string result, bool succeeded)
    {
        Console.Out.WriteLine($"preinit: {(succeeded ? "verified" : "not verified")} {assembly}: {result}");
        Environment.Exit(succeeded ? 0 : NotVerified);
    }

    static string? TryRun(EmbeddedImage image, EmbeddedImage? common)
    {
        try
        {
            return (common == null ? null : CheckIdentity(common, out _)) ?? Run(image);
        }
        catch (Exception exception) // of whatever kind: it is what the check is for
        {
            return Restorer.Describe(exception);
        }
    }

    static string? Run(EmbeddedImage image)
    {
        if (CheckIdentity(image, out var handles) is { } otherIdentity)
            return otherIdentity;
        if (FieldProbe.Check(image, handles) is { } otherLayout)
            return otherLayout;
        LinkFixer.Probe(image.Reader, image.Links);
        return HeapBlocks.AreIntact(image.Reader) ? null : "the image is damaged: a checksum of its heap is wrong";
    }

    static string? CheckIdentity(EmbeddedImage image, out RuntimeTypeHandle[] handles)
    {
        handles = [];
        return image.Reader.Validate() ?? IdentityCheck.CheckRuntime(image.Reader) ?? IdentityCheck.CheckTypes(image.Reader, handles = image.Types());
    }

    static string Success() => $"{Counted.Of(objects, "object")}, {Counted.Of(types, "type")}, {Counted.Of(fields, "field")}{(parts == 1 ? "" : $" in {Counted.Of(parts, "part")}")}";
}

using System.Text.RegularExpressions;
using Preinit.Capture;
using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>Names objects of a program by the static fields that lead to them.</summary>
static partial class ProgramPaths
{
    /// <summary>The same problem with such paths.</summary>
    public static HeapImageException Rename(HeapImageException problem, ProgramRoots root) => problem.Refusals.Count == 0 ? problem
        : Problems.Refused([.. problem.Refusals.Select(r => r with { Path = Rename(r.Path, root) })]);

    static string Rename(string path, ProgramRoots root)
    {
        if (OfImage().Match(path) is { Success: true } image)
            return LiveImages.RootNamesOf(root.Images[int.Parse(image.Groups[1].ValueSpan)])[int.Parse(image.Groups[2].ValueSpan)] + path[image.Length..];
        if (OfOther().Match(path) is { Success: true } other && root.Others[int.Parse(other.Groups[1].ValueSpan)] is var field)
            return $"{StaticRoot.PathPrefix(field.Type)}{FieldLabel.Of(field.Name)}{path[other.Length..]}";
        return path;
    }

    [GeneratedRegex(@"^root\.Roots\[(\d+)\]\[(\d+)\]")]
    private static partial Regex OfImage();

    [GeneratedRegex(@"^root\.Others\[(\d+)\]\.Value")]
    private static partial Regex OfOther();
}

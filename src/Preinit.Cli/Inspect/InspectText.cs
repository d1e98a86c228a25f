using System.Globalization;
using Preinit.Build;
using Preinit.Inspect;
using Spectre.Console;

namespace Preinit.Cli;

/// <summary>The tables of <c>preinit inspect</c>.</summary>
static class InspectText
{
    const int MostCharacters = 60;

    public static void Write(InspectDocument document, IAnsiConsole console)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{document.App}: {Count.Of(document.Objects, "object")} ({document.HeapBytes:N0} bytes), {Count.Of(document.TypeCount, "type")}, {Count.Of(document.RootCount, "root")}"));
        if (document.HeapImage is { } heapImage)
            HeapImageText.Write(heapImage, console);
        else
        {
            foreach (var place in document.Parts.GroupBy(p => (p.File, p.Entry)))
                console.WriteLine($"  in {place.First().Describe()}");
        }
        if (document.UnreachableObjects > 0)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Count.Of(document.UnreachableObjects, "object fills a gap: nothing refers to it", "objects fill gaps: nothing refers to them")}"));

        if (document.Parts.Count > 1)
            console.Write(Tables.Of("Parts", ["part", "objects", "bytes", "links", "made", "completed"], document.Parts.Select(p => new object[]
                { p.Objects == 0 ? "(what all have in common)" : p.Name.Length > 0 ? p.Name : p.Assembly, p.Objects, p.HeapBytes, p.OutsideObjects, p.MadeObjects, p.RebuiltObjects })));
        console.Write(Tables.Of(Title("Roots", document.Roots.Count, document.RootCount), ["root", "holds", "leads to", "bytes", "keeps", "bytes"], document.Roots.Select(r => new object[]
            { r.Name, r.Holds, r.ReachableObjects ?? (object)"?", r.ReachableBytes ?? (object)"?", r.RetainedObjects, r.RetainedBytes })));
        console.Write(Tables.Of(Title("Types", document.Types.Count, document.TypeCount), ["type", "assembly", "objects", "bytes"],
            document.Types.Select(t => new object[] { t.Name, t.Assembly, t.Objects, t.Bytes })));
        console.Write(Tables.Of("Assemblies", ["assembly", "types", "objects", "bytes"], document.Assemblies.Select(a => new object[] { a.Name, a.Types, a.Objects, a.Bytes })));
        if (document.Strings.Count > 0)
            console.Write(Tables.Of("Strings", ["text", "first", "strings", "bytes"], document.Strings.Select(Row)));
        if (document.Duplicates.Count > 0)
            console.Write(Tables.Of("The same text more than once", ["text", "first", "strings", "bytes"], document.Duplicates.Select(Row)));
        WriteKey(document.Key, document.HeapImage == null ? "The image is used with" : "Saved with, and loaded as it is with the same builds", console);
    }

    static void WriteKey(KeyDocument key, string heading, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine(heading);
        console.WriteLine(key.Flags.Contains("CompiledIn") ? $"  the framework {key.FrameworkVersion} that is compiled into the app"
            : $"  the framework {key.FrameworkVersion}, System.Private.CoreLib {key.CoreLibrary}");
        foreach (var assembly in key.Assemblies)
            console.WriteLine($"  {assembly.Name} {assembly.Module}");
        foreach (var variable in key.Variables)
            console.WriteLine(variable.IsSet ? $"  the value that {variable.Name} had at publish (hash {variable.Hash})" : $"  no environment variable {variable.Name}");
        if (key.Flags.Count > 0)
            console.WriteLine($"  flags: {string.Join(", ", key.Flags)}");
    }

    static object[] Row(StringDocument text) => [ValueText.Quoted(text.Text, MostCharacters), $"@{text.Id}", text.Count, text.Bytes];

    static string Title(string what, int shown, int all) => shown == all ? what : string.Create(CultureInfo.InvariantCulture, $"{what} ({shown:N0} of {all:N0})");
}

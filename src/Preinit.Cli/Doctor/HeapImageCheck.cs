using System.Globalization;
using Preinit.Build;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>Whether a heap image file is whole. Whether its types are those of an app, the app itself has to say.</summary>
static class HeapImageCheck
{
    const string Content = "content";

    public static IEnumerable<Check> Of(string path, IReadOnlyList<string> bases)
    {
        yield return Check.Ok("file", string.Create(CultureInfo.InvariantCulture, $"{path}, a heap image of {new FileInfo(path).Length:N0} bytes"));
        var (app, problem) = Read(path, bases);
        if (app?.HeapImage is not { } image)
        {
            yield return problem!.Code == InspectCodes.MissingBase ? Check.Failed("chain", problem.Message, "Put the file of the base beside it, or where it was.")
                : Check.Failed(Content, problem.Message, "Load an older image, or build the state anew.");
            yield break;
        }
        yield return Check.Ok("chain", image.IsChange
            ? $"a change of {string.Join(", which is a change of ", image.Files.Skip(1).Select(f => f.Name))}" : "an ordinary image, which needs no other one");
        yield return Check.Ok(Content, string.Create(CultureInfo.InvariantCulture, $"{Count.Of(app.ObjectCount, "object")}, {app.HeapBytes:N0} bytes, format {image.Format}; all checksums and its identity are right"));
        yield return Signature(image);
        yield return Check.Ok("builds", $"saved on .NET {app.Key.FrameworkVersion}{string.Concat(app.Key.Assemblies.Select(a => $", {a.Name} {a.Module}"))}; with others it is loaded by the names of fields");
    }

    static Check Signature(HeapImageModel image)
    {
        string[] keys = [.. image.Files.Select(f => f.Signature == null ? "nobody" : $"the key '{f.Signature.KeyId}' ({f.Signature.Algorithm})").Distinct()];
        var text = $"signed by {string.Join(" and ", keys)}";
        return keys is ["nobody"] ? Check.Skipped("signature", "not signed: LoadOptions.TrustedKeys would refuse it")
            : keys.Contains("nobody") ? Check.Note("signature", $"{text}: LoadOptions.TrustedKeys would refuse it", "Save all files of the chain with a signer.")
            : Check.Skipped("signature", $"{text}; only who has the key can tell whether it is right");
    }

    static (AppModel? App, InspectException? Problem) Read(string path, IReadOnlyList<string> bases)
    {
        try
        {
            return (AppModel.Load(path, bases), null);
        }
        catch (InspectException exception)
        {
            return (null, exception);
        }
    }
}

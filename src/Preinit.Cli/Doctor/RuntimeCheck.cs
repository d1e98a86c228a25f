using Preinit.Build;
using Preinit.Image;

namespace Preinit.Cli;

/// <summary>Whether the runtime that the app starts on is the one that its image belongs to.</summary>
static class RuntimeCheck
{
    const string Name = "runtime", PublishAgain = "Publish with the runtime that the app will run on, or install the one that it was published with.";

    public static IEnumerable<Check> Of(Patient patient, string? root)
    {
        if (patient.Images.Count > 0)
            yield return Of(patient, patient.Images[0], null, root);
        else if (patient.Packed.Count == 0)
            yield return Check.Skipped(Name, "without an image it does not matter");
        // One says it for all of the same build.
        foreach (var packed in patient.Packed.DistinctBy(p => p.Facts.CoreLibrary).Where(p => patient.Images.Count == 0 || p.Facts.CoreLibrary != patient.Images[0].CoreLibrary))
            yield return Of(patient, packed.Facts, packed, root);
    }

    static Check Of(Patient patient, ImageFacts image, PackedImage? packed, string? root)
    {
        if (image.Flags.HasFlag(ImageFlags.CompiledIn))
            return Check.Ok(Name, "compiled into the app");
        return patient.Kind switch
        {
            AppKind.SelfContained => Compare(image, InstalledRuntime.Of(patient.App.Folder, "in the app's folder")!, [], packed),
            AppKind.SingleFile => Check.Skipped(Name, "a single file may have its own; the app tells when it starts"),
            _ => OfShared(image, packed, patient, root),
        };
    }

    static Check OfShared(ImageFacts image, PackedImage? packed, Patient patient, string? root)
    {
        if (root == null)
            return Check.Failed(Name, "no folder of .NET where the app's executable looks for one", $"Install .NET, or set DOTNET_ROOT: here it is {DotnetHost.Root}.");
        var installed = InstalledRuntime.In(root);
        var wanted = patient.Configuration?.Framework;
        return Chosen(installed, wanted) is { } chosen ? Compare(image, chosen, installed, packed)
            : Check.Failed(Name, $"the app wants .NET {wanted}; in {root} there is {(installed.Count == 0 ? "none" : string.Join(", ", installed.Select(r => r.Version)))}", "Install that version.");
    }

    /// <summary>The newest patch of the wanted version, as the host takes it unless it is told otherwise; else the next higher minor version.</summary>
    internal static InstalledRuntime? Chosen(IReadOnlyList<InstalledRuntime> installed, string? wanted)
    {
        if (wanted == null)
            return installed.FirstOrDefault();
        var lowest = InstalledRuntime.NumberOf(wanted);
        return installed.Where(r => InstalledRuntime.NumberOf(r.Version) is var number && number.Major == lowest.Major && number >= lowest)
            .GroupBy(r => InstalledRuntime.NumberOf(r.Version).Minor).OrderBy(g => g.Key).FirstOrDefault()?.First();
    }

    internal static Check Compare(ImageFacts image, InstalledRuntime chosen, IReadOnlyList<InstalledRuntime> installed, PackedImage? packed = null)
    {
        if (chosen.CoreLibrary == image.CoreLibrary)
            return Check.Ok(Name, $".NET {chosen.Version}, the build that the {(packed == null ? "image was" : "images were")} made on");
        var elsewhere = installed.FirstOrDefault(r => r.CoreLibrary == image.CoreLibrary);
        return Check.Failed(Name, $"the app starts on .NET {chosen.Version}, and the image {(packed == null ? "" : $"of {packed.Library} ")}belongs to another build: .NET {image.FrameworkVersion}{(elsewhere == null ? ", which is not here" : ", which is here, too")}", packed == null ? PublishAgain : $"Use a package of {packed.Library} that was made for this runtime. {packed.PublishWithPreinit}");
    }
}

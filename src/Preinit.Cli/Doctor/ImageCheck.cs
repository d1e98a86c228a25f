using Preinit.Build;
using Preinit.Image;

namespace Preinit.Cli;

/// <summary>Whether the app has an image at all.</summary>
static class ImageCheck
{
    public static IEnumerable<Check> Of(Patient patient)
    {
        yield return Check.Ok("app", $"{patient.App.Path}, {TextOf(patient.Kind)}");
        yield return OfImage(patient);
        if (patient.Kind is AppKind.FrameworkDependent or AppKind.SelfContained)
            yield return LibraryCheck.Of(patient.App);
        foreach (var packed in patient.Packed.SelectMany(p => PackedImageCheck.Of(p, patient.App, patient.Configuration)))
            yield return packed;
        foreach (var unreadable in patient.Unreadable)
            yield return Check.Failed(PackedImageCheck.Name, unreadable, "Use a package of the library that was made with the app's version of Preinit, or publish the app with Preinit: then the library is captured with it.");
    }

    static string TextOf(AppKind kind) => kind switch
    {
        AppKind.SelfContained => "self-contained",
        AppKind.SingleFile => "a single file",
        AppKind.Native => "native",
        _ => "framework-dependent",
    };

    static Check OfImage(Patient patient)
    {
        const string Name = "image";
        if (patient.Images.Count > 0)
        {
            var parts = patient.Images.Count == 1 ? "" : $" in {patient.Images.Count} parts";
            return Check.Ok(Name, $"{Count.Of(patient.Images.Sum(i => i.Objects), "object")}, {patient.Images.Sum(i => i.Bytes):N0} bytes{parts}, format {ImageFormat.Version}, made on .NET {patient.Images[0].FrameworkVersion}");
        }
        if (patient.Packed.Count > 0)
            return Check.Ok(Name, $"none of the app itself: {PackedImage.NamesOf(patient.Packed)} brought {(patient.Packed.Count == 1 ? "one" : "their own")} along");
        return patient.Problem != null
            ? Check.Failed(Name, patient.Problem, "Publish the app again, with the version of Preinit that this tool is from.")
            : Check.Failed(Name, $"there is none in {patient.File}",
                "Look at what `dotnet publish` says: it names what is marked and why it could not be frozen. PreinitEnabled must not be false; what `dotnet build` makes never has an image.");
    }
}

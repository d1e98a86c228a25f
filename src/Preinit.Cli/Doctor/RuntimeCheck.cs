using System.Text.Json;
using Preinit.Build;
using Preinit.Image;

namespace Preinit.Cli;

/// <summary>Whether the runtime that the app starts on is the one that its image belongs to.</summary>
static class RuntimeCheck
{
    const string Name = "runtime", PublishAgain = "Publish with the runtime that the app will run on, or install the one that it was published with.";

    public static Check Of(Patient patient, string? root)
    {
        if (patient.Images.Count == 0)
            return Check.Skipped(Name, "without an image it does not matter");
        var image = patient.Images[0];
        if (image.Flags.HasFlag(ImageFlags.CompiledIn))
            return Check.Ok(Name, "compiled into the app");
        return patient.Kind switch
        {
            AppKind.SelfContained => Compare(image, InstalledRuntime.Of(patient.App.Folder, "in the app's folder")!, []),
            AppKind.SingleFile => Check.Skipped(Name, "a single file may have its own; the app tells when it starts"),
            _ => OfShared(image, patient.App, root),
        };
    }

    static Check OfShared(ImageFacts image, PublishedApp app, string? root)
    {
        if (root == null)
            return Check.Failed(Name, "no folder of .NET where the app's executable looks for one", $"Install .NET, or set DOTNET_ROOT: here it is {DotnetHost.Root}.");
        var installed = InstalledRuntime.In(root);
        var wanted = FrameworkOf(app);
        return Chosen(installed, wanted) is { } chosen ? Compare(image, chosen, installed)
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

    internal static Check Compare(ImageFacts image, InstalledRuntime chosen, IReadOnlyList<InstalledRuntime> installed)
    {
        if (chosen.CoreLibrary == image.CoreLibrary)
            return Check.Ok(Name, $".NET {chosen.Version}, the build that the image was made on");
        var elsewhere = installed.FirstOrDefault(r => r.CoreLibrary == image.CoreLibrary);
        return Check.Failed(Name, $"the app starts on .NET {chosen.Version}, and the image belongs to another build: .NET {image.FrameworkVersion}{(elsewhere == null ? ", which is not here" : ", which is here, too")}", PublishAgain);
    }

    static string? FrameworkOf(PublishedApp app)
    {
        if (!File.Exists(app.ConfigurationPath))
            return null;
        try
        {
            using var configuration = JsonDocument.Parse(File.ReadAllBytes(app.ConfigurationPath), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var options = configuration.RootElement.GetProperty("runtimeOptions");
            IEnumerable<JsonElement> frameworks = options.TryGetProperty("framework", out var one) ? [one] : options.TryGetProperty("frameworks", out var several) ? several.EnumerateArray() : [];
            return frameworks.Select(f => f.GetProperty("version").GetString()).FirstOrDefault();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

using Preinit.Build;

namespace Preinit.Cli;

/// <summary>Whether the image of a library can be used here: nobody asked when the app was published. Its runtime and its environment variables are looked at with those of the app.</summary>
static class PackedImageCheck
{
    public const string Name = "packed";

    /// <param name="image">The image.</param>
    /// <param name="app">The app that uses the library.</param>
    /// <param name="configuration">What it says of the runtime, where that can be read.</param>
    public static IEnumerable<Check> Of(PackedImage image, PublishedApp app, AppConfiguration? configuration)
    {
        Check[] problems = [.. OtherAssemblies(image, app), .. configuration == null ? [] : OtherOptions(image, configuration)];
        return problems.Length > 0 ? problems
            : [Check.Ok(Name, $"{image.Library}: {Count.Of(image.Facts.Objects, "object")}, {image.Facts.Bytes:N0} bytes, made on .NET {image.Facts.FrameworkVersion}")];
    }

    /// <summary>Those in a single file and those of the shared framework are not beside the app.</summary>
    static IEnumerable<Check> OtherAssemblies(PackedImage image, PublishedApp app) =>
        from assembly in image.Facts.Assemblies
        where ModuleId.Of(Path.Combine(app.Folder, assembly.Name + ".dll")) is { } here && here != assembly.Module
        select Check.Failed(Name, $"{image.Library}: {assembly.Name}.dll is not the one that its image was made with", $"Use the version of {assembly.Name} that {image.Library} was packed with. {image.PublishWithPreinit}");

    /// <summary>Those of the runtime that say how text is compared.</summary>
    static IEnumerable<Check> OtherOptions(PackedImage image, AppConfiguration configuration) =>
        from option in image.Facts.Variables
        where option.IsOption && !option.Has(configuration.OptionOf(option.Option))
        select Check.Failed(Name, $"{image.Library}: the runtime option {option.Option} {option.Difference(configuration.OptionOf(option.Option))} when its initialisers ran",
            $"Give the app the setting that {image.Library} was packed with. {image.PublishWithPreinit}");
}

using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The attributes that mark initialisers and hooks.</summary>
static class Marks
{
    public const string Preinitialize = "Preinit.PreinitializeAttribute";
    public const string BeforeCapture = "Preinit.BeforeCaptureAttribute";
    public const string RunAtStartup = "Preinit.RunAtStartupAttribute";
    public const string AfterRestore = "Preinit.AfterRestoreAttribute";

    static readonly string[] All = [Preinitialize, BeforeCapture, AfterRestore];

    public static IEnumerable<CustomAttribute> Of(ICustomAttributeProvider provider, string attribute) =>
        provider.HasCustomAttributes ? provider.CustomAttributes.Where(a => a.AttributeType.FullName == attribute) : [];

    /// <summary>Whether a type, one of its methods or one of its fields is marked.</summary>
    public static bool AreOn(TypeDefinition type) =>
        All.Any(a => Of(type, a).Any() || type.Methods.Any(m => Of(m, a).Any())) || type.Fields.Any(f => Of(f, RunAtStartup).Any());
}

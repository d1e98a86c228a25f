using System.Reflection;

namespace Preinit.Capture;

/// <summary>A static field of a type in the image.</summary>
/// <param name="Initializer">Index in the plan of the initialiser during which the type was initialised.</param>
sealed record StaticRoot(FieldInfo Field, object? Value, int Initializer)
{
    public string Name => NameOf(Field);

    /// <summary>How paths that start at a static field begin.</summary>
    public static string NameOf(FieldInfo field) => PathPrefix(field.DeclaringType!) + FieldLabel.Of(field);

    public static string PathPrefix(Type type) => TypeName(type) + ".";

    /// <summary>For people: type arguments without their assemblies.</summary>
    public static string TypeName(Type type) => type.ToString().Replace('+', '.');
}

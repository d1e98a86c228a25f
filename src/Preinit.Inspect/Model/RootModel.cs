namespace Preinit.Inspect;

/// <summary>A static field, or what else code finds in the array of roots.</summary>
/// <param name="Index">In <see cref="AppModel.Roots"/>.</param>
/// <param name="Name"><c>Namespace.Type.Field</c>, or what it is for, in brackets.</param>
/// <param name="Part">Index in <see cref="AppModel.Parts"/>.</param>
/// <param name="Target">The number of the object, or -1.</param>
/// <param name="Holds">What it holds instead of an object of the image.</param>
public sealed record RootModel(int Index, string Name, int Part, int Target, ReferenceKind Holds)
{
    /// <summary>Whether it is a static field of the app.</summary>
    public bool IsStaticField => Name.Length > 0 && Name[0] != '(';
}

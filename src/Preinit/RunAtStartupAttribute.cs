namespace Preinit;

/// <summary>
/// Runs the initialiser of one static field in every process, although the other static fields of its type are frozen: the field's value
/// is not in the image.
/// </summary>
/// <remarks>
/// The other fields have their values when the initialiser runs, which is when the type is first used. Several such initialisers run in
/// their order. At publish they run too, because others may use their values; a value that differs from run to run must not
/// get into the image that way. In a type that is not frozen the attribute does nothing. On an auto-property it is written
/// <c>[field: RunAtStartup]</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class RunAtStartupAttribute : Attribute;

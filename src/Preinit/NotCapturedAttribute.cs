namespace Preinit;

/// <summary>
/// Keeps the value of a field out of the image: after the restore the field has the default value of its type.
/// </summary>
/// <remarks>Use it for caches, locks and handles that are built again on demand or in an <see cref="AfterRestoreAttribute"/> method.</remarks>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class NotCapturedAttribute : Attribute;

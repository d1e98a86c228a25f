namespace Preinit;

/// <summary>
/// Keeps the value of an instance field out of the image: in the restored object the field has the default value of its type.
/// </summary>
/// <remarks>Use it for caches, locks and handles that the object builds again on demand.</remarks>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class NotCapturedAttribute : Attribute;

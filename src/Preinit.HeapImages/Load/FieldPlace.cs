using System.Reflection;

namespace Preinit.HeapImages;

/// <summary>A field, and where it lies in its object or struct.</summary>
sealed record FieldPlace(FieldInfo Field, int Offset);

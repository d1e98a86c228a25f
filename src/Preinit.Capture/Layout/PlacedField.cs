using System.Reflection;

namespace Preinit.Capture;

/// <summary>A field and its offset: from the object for a class, from the start of the struct for a struct.</summary>
readonly record struct PlacedField(FieldInfo Field, uint Offset);

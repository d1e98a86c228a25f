namespace Preinit.Inspect;

/// <summary>What an object holds in one place.</summary>
/// <param name="Label">The field, or the element: <c>Key.Low</c>, <c>[3].value</c>; for what a box holds, empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The value for people, unless it is a reference; of an object outside what it is called, as far as is known.</param>
/// <param name="Reference">What it refers to, if it is one.</param>
/// <param name="Target">The number of the object, or of the object outside, or -1.</param>
public readonly record struct FieldValue(string Label, ValueKind Kind, string Text, ReferenceKind Reference, int Target);

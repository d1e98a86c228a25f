namespace Preinit.Capture;

/// <summary>
/// What an object refers to without keeping it alive. A pair comes into the image if its key is there for another reason; its value then comes
/// along. Any other pair might have been collected by now, and counts as if it was.
/// </summary>
/// <param name="Fill">Puts pairs into the object: it is given an array of keys and values in turns.</param>
/// <param name="Pairs">In their order. A plain weak reference has one, without a value.</param>
sealed record WeakContent(HelperCall Fill, IReadOnlyList<KeyValuePair<object, object?>> Pairs);

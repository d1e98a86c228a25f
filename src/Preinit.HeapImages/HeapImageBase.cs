namespace Preinit;

/// <summary>The image that another one is a change of.</summary>
/// <param name="Identity">What <see cref="HeapImage.IdentityOf(string)"/> says of it: 64 hexadecimal digits, which belong to this image and no other.</param>
/// <param name="Name">Where its file was when the change was saved, from the folder of that one, with slashes; the name of the file alone if the change was saved elsewhere than to a file; or
/// whatever it was called in <see cref="HeapImage.SaveDelta(Stream, HeapImageBase, object, SaveOptions, CancellationToken)"/>.</param>
public sealed partial record HeapImageBase(string Identity, string Name);

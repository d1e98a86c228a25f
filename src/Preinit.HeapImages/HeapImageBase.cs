namespace Preinit;

/// <summary>The image that another one is a change of.</summary>
/// <param name="Identity">What <see cref="HeapImage.IdentityOf"/> says of it: 64 hexadecimal digits, which belong to this image and no other.</param>
/// <param name="Name">Where its file was when the change was saved, from the folder of that one, with slashes.</param>
public sealed record HeapImageBase(string Identity, string Name);

namespace Preinit.Cli;

/// <summary>A place in a tree of objects.</summary>
/// <param name="Name">Of the root, the field or the element.</param>
/// <param name="Value">What is there, in a few words.</param>
/// <param name="Type">Of the object, in full.</param>
/// <param name="Id">Of the object.</param>
/// <param name="Bytes">Of the object.</param>
/// <param name="Fields">What it holds, unless it is too far down, or shown elsewhere.</param>
/// <param name="Omitted">How many fields or elements are not listed.</param>
/// <param name="IsShownElsewhere">Whether its fields are at another place of the tree.</param>
sealed record TreeNode(string Name, string Value, string? Type, int? Id, long? Bytes, IReadOnlyList<TreeNode>? Fields, long Omitted, bool IsShownElsewhere);

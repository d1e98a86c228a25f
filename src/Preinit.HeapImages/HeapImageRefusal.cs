namespace Preinit;

/// <summary>Why an object cannot be kept in an image.</summary>
/// <param name="Code">Stable, such as <c>PREINIT3002</c>: the same as at publish. Each has a page in the documentation.</param>
/// <param name="Path">From the root, whose name is <c>root</c>: <c>root.Clients[3].Handle</c>.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="WaysOut">What can be done about it.</param>
public sealed record HeapImageRefusal(string Code, string Path, string Reason, string WaysOut);

namespace Preinit.Cli;

/// <summary>A root that leads to differences.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Changes">How many.</param>
/// <param name="ObjectsBefore">How many objects it led to.</param>
/// <param name="ObjectsAfter">How many it leads to.</param>
/// <param name="BytesBefore">Their bytes.</param>
/// <param name="BytesAfter">Their bytes.</param>
sealed record RootChangeDocument(string Name, int Changes, int? ObjectsBefore, int? ObjectsAfter, long? BytesBefore, long? BytesAfter);

namespace Works;

/// <summary>A way to store the table in a file.</summary>
interface IFormat
{
    byte[] Write(Dictionary<string, Rec> table);

    /// <param name="data">The mapped file itself: a format is not charged for a copy that it does not need.</param>
    Dictionary<string, Rec> Read(UnmanagedMemoryStream data);
}

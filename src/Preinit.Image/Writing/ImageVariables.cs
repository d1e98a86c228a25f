using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>
/// Puts the environment variables that the initialisers read into an image that has none yet. They are known when the captures have been compared, which
/// is after it was written.
/// </summary>
static unsafe class ImageVariables
{
    public static byte[] Add(byte[] image, IReadOnlyCollection<ReadVariable> variables)
    {
        fixed (byte* start = image)
        {
            var reader = new ImageReader(start, image.Length);
            var names = new NamesWriter();
            names.Add(new ReadOnlySpan<byte>(reader.Records(SectionId.Names), (int)reader.Length(SectionId.Names)));
            VariableRecord[] records = [.. variables.Select(v => new VariableRecord { Name = names.Add(v.Name), Hash = v.Hash ?? 0, IsSet = v.Hash == null ? 0u : 1 })];
            return ImageWriter.Replace(image, new()
            {
                [SectionId.Variables] = MemoryMarshal.AsBytes<VariableRecord>(records).ToArray(),
                [SectionId.Names] = names.ToArray(),
            });
        }
    }
}

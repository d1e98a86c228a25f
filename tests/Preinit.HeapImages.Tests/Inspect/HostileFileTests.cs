extern alias inspect;

using inspect::Preinit.Inspect;
using Preinit.HeapImages.Fuzz;
using Preinit.Image;

namespace Preinit.HeapImages.Tests.Inspect;

/// <summary>Files whose checksums and identities are right and whose content is not: they are refused with a code, or read to the end.</summary>
public sealed unsafe class HostileFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_is_believed()
    {
        var good = Seeds.Image(World.Make());
        var (random, read, refused) = (new Random(7), 0, 0);
        for (var i = 0; i < 1500; i++)
        {
            var file = Mutation.Of(good, random);
            Sealing.Seal(file);
            Identify(file);
            File.WriteAllBytes(folder["x"], file);
            try
            {
                Walk(AppModel.Load(folder["x"]));
                read++;
            }
            catch (InspectException exception)
            {
                Assert.StartsWith("PREINIT9", exception.Code);
                refused++;
            }
        }
        Assert.True(read > 50 && refused > 50, $"{read} read, {refused} refused");
    }

    static void Walk(AppModel app)
    {
        for (var i = 0; i < app.ObjectCount; i++)
            _ = app.FieldsOf(i).Sum(f => ObjectText.Of(app, f).Length);
    }

    /// <summary>The identity covers what is before the heap, and so is not right after a mutation.</summary>
    static void Identify(byte[] file)
    {
        fixed (byte* start = file)
        {
            var header = (HeapFileHeader*)start;
            if (file.Length < sizeof(HeapFileHeader) || header->ManifestLength > (ulong)(file.Length - sizeof(HeapFileHeader)) || header->ImageOffset > (ulong)(file.Length - sizeof(ImageHeader)))
                return;
            var metadata = ((ImageHeader*)(start + header->ImageOffset))->MetadataLength;
            if (metadata > (ulong)file.Length - header->ImageOffset)
                return;
            FileIdentity.Of(new(start + sizeof(HeapFileHeader), (int)header->ManifestLength), new(start + header->ImageOffset, (int)metadata)).CopyTo(header->Identity);
            header->HeaderChecksum = header->ComputeChecksum();
        }
    }
}

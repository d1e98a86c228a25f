using CsCheck;
using Preinit.HeapImages.Fuzz;

namespace Preinit.HeapImages.Tests.Trust;

/// <summary>A mutated image with right checksums is refused with a code, or it is loaded and can be walked: then all its references lead to objects of declared and allowed types.</summary>
public sealed class MutationTests
{
    static readonly Lazy<byte[]> small = new(() => Seeds.Image(World.Make())), large = new(() => Seeds.Image(World.MakeLarge()));

    static bool IsHarmless(byte[] image, IEnumerable<(int At, byte Value)> changes)
    {
        var file = (byte[])image.Clone();
        foreach (var (at, value) in changes)
            file[at] ^= value;
        Sealing.Seal(file);
        return !Target.TryLoad(file, out var root, out _) || GraphWalk.Visit(root!) > 0;
    }

    static Gen<(int At, byte Value)> Change(byte[] image) => Gen.Select(Gen.Int[0, image.Length - 1], Gen.Byte[1, 255]);

    [Fact]
    public void One_byte() => Change(small.Value).Sample(c => IsHarmless(small.Value, [c]), iter: 1500, threads: 1);

    [Fact]
    public void Some_bytes() => Change(small.Value).List[2, 20].Sample(c => IsHarmless(small.Value, c), iter: 500, threads: 1);

    [Fact]
    public void One_byte_of_a_large_image() => Change(large.Value).Sample(c => IsHarmless(large.Value, [c]), iter: 50, threads: 1);

    /// <summary>The target of the fuzzer.</summary>
    [Fact]
    public void Mutations_as_the_fuzzer_makes_them()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
            Target.Run(Mutation.Of(small.Value, random));
        GC.Collect();
    }
}

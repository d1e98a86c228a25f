using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Heap.Concepts;

[Preinitialize]
static class Structs
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Outer Static = new() { Before = 1, Inner = new() { Text = new string('i', 2), Number = 3, More = [4] }, After = new string('j', 2) };
    static Outer mutable = Static;
    static readonly TwoFields<string, long> Two = new() { First = new string('g', 1), Second = 2 };
    static readonly Union Overlap = new() { Whole = 0x0102030405060708 };
    static readonly Buffer4 Inline = Fill();
    static readonly ArraySegment<byte> Segment = new([1, 2, 3, 4], 1, 2);
    static readonly ReadOnlyMemory<char> Memory = new string('m', 5).AsMemory(1, 3);
    static readonly ImmutableArray<int> Immutable = [1, 2, 3];
    static readonly Nullable<Inner> Some = new Inner { Text = new string('n', 1) };
    static readonly Nullable<Inner> None = null;
    static readonly ValueTuple<int, string, (object, double)> Tuple = (1, new string('t', 1), (new object(), 0.5));

    public static void Print()
    {
        mutable.Inner.Text += "!";
        mutable.Inner.More[0]++;
        WriteLine($"{Static.Before} {Static.Inner.Text} {Static.Inner.Number} {Static.Inner.More[0]} {Static.After}");
        WriteLine($"{mutable.Inner.Text} {ReferenceEquals(mutable.After, Static.After)}");
        WriteLine($"{Two.First} {Two.Second} {Overlap.Low:x} {Overlap.High:x}");
        WriteLine(string.Join(',', Inline[0], Inline[1], Inline[3]));
        WriteLine($"{Segment.Count} {Segment[1]} {Memory} {Immutable.Sum()} {Immutable.Length}");
        WriteLine($"{Some!.Value.Text} {None.HasValue} {Tuple.Item2} {Tuple.Item3.Item2 > 0} {Tuple.Item3.Item1.GetType()}");
    }

    static Buffer4 Fill()
    {
        var buffer = new Buffer4();
        for (var i = 0; i < 4; i++)
            buffer[i] = new string('b', i);
        return buffer;
    }

    struct Outer { public byte Before; public Inner Inner; public string After; }
    struct Inner { public string Text; public short Number; public int[] More; }
    struct TwoFields<A, B> { public A First; public B Second; }

    [StructLayout(LayoutKind.Explicit)]
    struct Union
    {
        [FieldOffset(0)] public ulong Whole;
        [FieldOffset(0)] public uint Low;
        [FieldOffset(4)] public uint High;
    }

    [InlineArray(4)]
    struct Buffer4 { string? first; }
}

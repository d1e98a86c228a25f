extern alias build;

using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Writer and reader of a capture are twins.</summary>
public class CaptureResultTests
{
    static readonly TypeSpec Text = new TypeSpec.Named("System.Private.CoreLib", "System", ["String"], 0, false);
    static readonly TypeSpec Entry = new TypeSpec.Generic(new("A, Version=1.0.0.0", "N", ["Outer`1", "Entry"], 1, true), [Text]);

    static readonly MethodSpec Method = new(Entry, "M", 0x06000001, true, [Text]);

    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var result = new CaptureResult
        {
            Initializers = [new(12.5, null), new(0, "InvalidOperationException: no\n   at A.B()")],
            Refusals = [new("PREINIT3001", 1, "A.B[3].C", "it is a pointer", "do this, or that")],
            MayHaveHashedOutside = false,
            Tables = [new("A.B.Table", ulong.MaxValue)],
            Inputs = [new(1, 7, "HOME", ["A.B", "A.C"]), new(0, 3, null, []) { Outlives = true }],
            Variables = [new("HOME", ulong.MaxValue)],
            Image = new CapturedImage
            {
                Bytes = [1, 2, 3],
                TypeTable = [Text, Entry, new TypeSpec.Vector(Entry), new TypeSpec.MultiDimensional(Text, 3), new TypeSpec.Pointer(Text)],
                ObjectTypeCount = 3,
                HasGaps = [false, true, false],
                Fields = [new(Entry, "next", true), new(Text, "_length", false)],
                Members = [[new(8, "Key.Low", build::Preinit.Image.MemberKind.Int64, 8)], [], []],
                AssemblyPaths = ["A.dll"],
                Links =
                [
                    new LinkSpec.StaticField(Entry, "Field", [new(Text, "inner")]),
                    new LinkSpec.Property([new(Text, "Invariant"), new(Text, "Other")]),
                    new LinkSpec.TypeObject(Entry),
                    new LinkSpec.Delegate(Text, Method, new(DelegateTargetKind.Root, 4)),
                    new LinkSpec.Multicast(Text, [1, 3]),
                    new LinkSpec.NameTable(Text, ["year", "month"], [1, 2]),
                    new LinkSpec.RegexFactory(Text, "[\ud800-\udbff]", 1024, -1, "tr-TR", 7),
                    new LinkSpec.Chain(
                    [
                        new LinkStep.TypeOf(Text), new LinkStep.MethodOf(Method, Entry), new LinkStep.StaticField(Text, "S"), new LinkStep.InstanceField(Text, "I"),
                        new LinkStep.Call(Method,
                        [
                            new LinkConstant.Null(), new LinkConstant.Text("name"), new LinkConstant.Number(-4), new LinkConstant.TypeOf(Text),
                            new LinkConstant.Types([Text, Entry]),
                        ]),
                        new LinkStep.Item(3),
                    ]),
                ],
                Rebuilds = [new("Rebuilding", "Dictionary", [Text, Entry]), new("Rebuilding", "Hashtable", [])],
                Replays = [new("Switch", "a.b\ud800", 7, -1, "AppContext[a.b]", 2), new("Provider", null, 8, 3, "Provider", 0)],
                PreciseTypes = [Text],
                LatePreciseTypes = [Text],
                PreciseUses = [[], [1, 0]],
                Promised = [new(Entry, -1)],
                Types = [new("App", "A+B", null, "A.B.", 1, false, [new("C", 2), new("D", -1)]), new("Lib", "N.Outer`1+Entry", Entry, "N.Outer`1.Entry[System.String].", 0, true, [])],
                Labels = ["roots", "A.B.C"],
                Origins = [new(-1, 0, -1), new(0, 1, 7)],
            },
        };
        var written = Write(result);
        var read = CaptureReader.Read(new BinaryReader(new MemoryStream(written)));

        Assert.Equal(written, Write(read));
        Assert.Equal(result.Refusals, read.Refusals);
        Assert.Equal(result.Initializers, read.Initializers);
        Assert.Equal(result.Tables, read.Tables);
        Assert.Equal(result.Variables, read.Variables);
        Assert.Equal(("HOME", "A.C", null), (read.Inputs[0].Detail, read.Inputs[0].Callers[1], read.Inputs[1].Detail));
        Assert.Equal([false, true], read.Inputs.Select(i => i.Outlives));
        Assert.Equal(result.Image.Members, read.Image!.Members);
        Assert.Equal("Dictionary", read.Image!.Rebuilds[0].Method);
        Assert.Equal(result.Image.Origins, read.Image!.Origins);
        Assert.Equal(result.Image.Replays, read.Image.Replays);
        Assert.Equal([false, true, false], read.Image.HasGaps);
        Assert.Equal((3, "_length"), (read.Image.ObjectTypeCount, read.Image.Fields[1].Name));
        Assert.Equal("Entry", Assert.IsType<TypeSpec.Generic>(read.Image.TypeTable[1]).Definition.Names[1]);
        Assert.Equal(4, Assert.IsType<LinkSpec.Delegate>(read.Image.Links[3]).Target.Index);
        Assert.Equal("[\ud800-\udbff]", Assert.IsType<LinkSpec.RegexFactory>(read.Image.Links[6]).Pattern);
    }

    static byte[] Write(CaptureResult result)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            CaptureWriter.Write(writer, result);
        return stream.ToArray();
    }
}

extern alias capture;

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Classes whose fields lie elsewhere with, or without, ReadyToRun code. The tests' own assembly has none, the framework's have.</summary>
public class FieldGapTests
{
    class Dependent
    {
        public int? Foreign = 1;
        public byte Last = 1;
    }

    sealed class Filling : Dependent
    {
        public int Small = 1;
    }

    sealed class NotFilling : Dependent
    {
        public string? Large = "";
    }

    class Independent
    {
        public int Number = 1;
    }

    sealed class FillingOwn : Independent
    {
        public int Small = 1;
    }

    sealed class Deriving : List<int>
    {
        public int Small = 1;
    }

    [Fact]
    public void A_gap_that_depends_on_another_assembly_is_used_here() => Assert.Equal(GapUse.Used, Of(new Filling()));

    [Fact]
    public void Precompiled_code_leaves_it_open() =>
        Assert.Equal(GapUse.Open, Of(JsonTypeInfo.CreateJsonTypeInfo<string>(new JsonSerializerOptions())));

    /// <summary>No small field, no other assembly, no gap, no base class.</summary>
    [Fact]
    public void Otherwise_it_makes_no_difference() => Assert.All(
        new object[] { new NotFilling(), new FillingOwn(), new Deriving(), new Independent(), new Filling[1], "text", 1, new List<int>() },
        instance => Assert.Equal(GapUse.None, Of(instance)));

    static GapUse Of(object instance) => FieldGaps.Of(new LayoutBuilder().Of(instance));
}

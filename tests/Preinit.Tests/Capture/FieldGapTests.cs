extern alias capture;

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Classes whose fields lie elsewhere without ReadyToRun code. The tests' own assembly has none, the framework's have.</summary>
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
    public void Precompiled_code_leaves_it_open() =>
        Assert.True(HasGaps(JsonTypeInfo.CreateJsonTypeInfo<string>(new JsonSerializerOptions())));

    /// <summary>Code that is not precompiled, no small field, no other assembly, no gap, no base class.</summary>
    [Fact]
    public void Otherwise_it_makes_no_difference() => Assert.All(
        new object[] { new Filling(), new NotFilling(), new FillingOwn(), new Deriving(), new Independent(), new Filling[1], "text", 1, new List<int>() },
        instance => Assert.False(HasGaps(instance)));

    static bool HasGaps(object instance) => FieldGaps.AreIn(new LayoutBuilder().Of(instance));
}

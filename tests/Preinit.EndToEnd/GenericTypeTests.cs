namespace Preinit.EndToEnd;

/// <summary>Every instantiation of a generic type has statics of its own: those that the initialisers set up are frozen, others run as ever.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class GenericTypeTests(Workspace workspace)
{
    const string Expected = """
        5 one True
        unseen: 0 0 0
        nested: String/Int32 Int32/String
        by method: 3 1
        no constructor: 7 0 bare
        static abstract: in m in ft
        virtual: 10:Int32=5 11:String=five 12:Object=1.2
        struct: (3, three) 00000001-0002-0003-0000-000000000000 4
        one more 102 103 101

        """;

    [Fact]
    public void Instantiations_are_frozen_one_by_one()
    {
        var app = workspace.Lay("Generics");
        BuildOutput.AssertNothingReported(app.Publish());
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Generics");
        Assert.Equal(app.Run([("PREINIT", "off")]).MustSucceed().Output, run.Output);
        Assert.Equal(Expected.ReplaceLineEndings(), run.Output);
        Assert.Equal("True True True False\n", app.Run(arguments: "frozen").MustSucceed().Output);
        VerifyLine.AssertNoDifference(app, "Generics");
    }

    [NativeTheory]
    [InlineData("-p:PublishAot=true")]
    [InlineData("-p:PublishTrimmed=true")]
    [Trait("Category", "Nightly")]
    public void So_are_they_where_code_is_trimmed(string mode)
    {
        var app = workspace.Lay("Generics", allSources: true);
        BuildOutput.AssertNothingReported(app.Publish("-r", Platform.RuntimeIdentifier, mode));
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Generics");
        Assert.Equal(Expected.ReplaceLineEndings(), run.Output);
    }
}

using System.Security.Cryptography;

namespace Preinit.EndToEnd;

[Collection(EndToEndCollection.Name)]
public sealed class StrongNameTests(Workspace workspace)
{
    [Fact]
    public void A_signed_app_is_signed_again()
    {
        var app = workspace.Lay("Words");
        using (var rsa = new RSACryptoServiceProvider(2048))
            File.WriteAllBytes(Path.Combine(app.Folder, "key.snk"), rsa.ExportCspBlob(includePrivateParameters: true));

        BuildOutput.AssertNothingReported(app.Publish("-p:SignAssembly=true", "-p:AssemblyOriginatorKeyFile=key.snk"));

        RestoreLine.AssertRestored(app.RunLogged(), "Words");
        Assert.NotEmpty(RewrittenAssembly.PublicKey(app.CompiledAssembly));
        Assert.Equal(RewrittenAssembly.PublicKey(app.CompiledAssembly), RewrittenAssembly.PublicKey(app.PublishedAssembly));
        Assert.True(RewrittenAssembly.IsSigned(app.PublishedAssembly));
    }
}

namespace Preinit.Cli.Tests;

/// <summary>An app is named by its executable, its assembly or its folder.</summary>
public sealed class PublishedAppTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("preinit").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Shop", "Shop", false)]
    [InlineData("Shop.exe", "Shop", false)]
    [InlineData("Shop.Web.dll", "Shop.Web", true)]
    [InlineData("Shop.Web", "Shop.Web", false)]
    public void A_file_is_taken_as_it_is(string file, string name, bool isAssembly)
    {
        var app = PublishedApp.Find(Write(file));
        Assert.Equal((Path.Combine(folder, file), name, isAssembly), (app.Path, app.Name, app.IsAssembly));
        Assert.Equal(Path.Combine(folder, name + ".dll"), app.AssemblyPath);
    }

    [Fact]
    public void In_a_folder_the_app_is_what_has_a_configuration()
    {
        Write("Shop.runtimeconfig.json");
        Write("Shop.dll");
        Write("createdump", executable: true);
        Assert.Equal(Path.Combine(folder, "Shop.dll"), PublishedApp.Find(folder).Path);
        Write("Shop", executable: true);
        Assert.Equal(Path.Combine(folder, "Shop"), PublishedApp.Find(folder).Path);
    }

    [Fact]
    public void Without_any_it_is_the_executable()
    {
        Write("Shop.pdb");
        Write("libShop.so", executable: true);
        var app = Write(OperatingSystem.IsWindows() ? "Shop.exe" : "Shop", executable: true);
        Assert.Equal(app, PublishedApp.Find(folder).Path);
    }

    [Fact]
    public void What_is_not_there_is_an_error() => AssertFails("does not exist", Path.Combine(folder, "nothing"));

    [Fact]
    public void A_folder_without_an_app_is_one() => AssertFails("holds no published app", folder);

    [Fact]
    public void A_folder_with_several_names_them()
    {
        foreach (var name in (string[])["A", "B"])
        {
            Write(name + ".runtimeconfig.json");
            Write(name + ".dll");
        }
        AssertFails("holds several apps: A.dll, B.dll.", folder);
    }

    static void AssertFails(string text, string path)
    {
        var failure = Assert.Throws<CommandFailure>(() => PublishedApp.Find(path));
        Assert.Equal("PREINIT7001", failure.Code);
        Assert.Contains(text, failure.Message);
    }

    string Write(string name, bool executable = false)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, "");
        if (executable && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}

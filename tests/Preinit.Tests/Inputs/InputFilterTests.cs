extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests.Inputs;

public sealed class InputFilterTests : IDisposable
{
    const string Dependencies = """
        { "targets": { ".NETCoreApp,Version=v10.0": {
            "App/1.0.0": { "runtime": { "App.dll": {} } },
            "Library/1.0.0": {
              "runtime": { "lib/net10.0/Library.dll": {} },
              "resources": { "lib/net10.0/de/Library.resources.dll": { "locale": "de" } },
              "runtimeTargets": { "runtimes/linux-x64/native/libnative.so.1": { "rid": "linux-x64", "assetType": "native" } } } } } }
        """;

    readonly AppFolders folders = new();

    [Theory]
    [InlineData("words.txt", true)]
    [InlineData("appsettings.json", true)]
    [InlineData("App.config.txt", true)]
    [InlineData("plugins/Plugin.dll", true)]
    [InlineData("Library.xml", true)]
    [InlineData("runtime", true)] // a word of that file, but no file in it
    [InlineData("1.0.0", true)]
    [InlineData("App.dll", false)]
    [InlineData("App.exe", false)]
    [InlineData("App", false)]
    [InlineData("App.pdb", false)]
    [InlineData("Library.pdb", false)]
    [InlineData("App.deps.json", false)]
    [InlineData("App.runtimeconfig.json", false)]
    [InlineData("Library.dll", false)]
    [InlineData("de/Library.resources.dll", false)]
    [InlineData("runtimes/linux-x64/native/libnative.so.1", false)]
    public void Of_the_build_output_what_the_build_knows_is_no_input(string name, bool expected)
    {
        File.WriteAllText(folders.Built("App.deps.json"), Dependencies);
        var file = folders.PathOf("project/bin/Release/" + name);
        if (!File.Exists(file))
            folders.Built(name);
        Assert.Equal(expected, new InputFilter(folders.Options).IsInput(file));
    }

    [Theory]
    [InlineData("words.txt", true)]
    [InlineData("Library.dll", false)]
    [InlineData("sub/libnative.so", false)]
    public void Without_a_list_of_dependencies_all_assemblies_are_of_the_build(string name, bool expected) =>
        Assert.Equal(expected, new InputFilter(folders.Options).IsInput(folders.Built(name)));

    [Fact]
    public void A_broken_list_of_dependencies_is_none()
    {
        File.WriteAllText(folders.Built("App.deps.json"), """{ "targets": [ 1 ] """);
        Assert.False(new InputFilter(folders.Options).IsInput(folders.Built("Library.dll")));
    }

    [Theory]
    [InlineData("project/data/Library.dll", true)]
    [InlineData("project/obj/Release/preinit/capture/1/work/words.txt", false)]
    [InlineData("project/obj/Release/preinit-not/words.txt", true)]
    [InlineData("elsewhere/words.txt", true)]
    [InlineData("project/bin/Release-not/Library.dll", true)]
    public void Elsewhere_only_the_folder_of_Preinit_is_none(string path, bool expected) =>
        Assert.Equal(expected, new InputFilter(folders.Options).IsInput(folders.File(path)));

    [Fact]
    public void What_is_not_there_is_no_input()
    {
        var filter = new InputFilter(folders.Options);
        Assert.False(filter.IsInput(folders.PathOf("project/words.txt")));
        Assert.False(filter.IsInput(folders.Folder("project/data")));
        Assert.True(filter.IsInputFolder(folders.PathOf("project/data")));
        Assert.False(filter.IsInputFolder(folders.PathOf("project/gone")));
        Assert.False(filter.IsInputFolder(folders.Folder("project/obj/Release/preinit/capture/1/work")));
    }

    [LinuxFact]
    public void A_name_of_two_lines_is_no_input() =>
        Assert.False(new InputFilter(folders.Options).IsInput(folders.Built("two\nlines.txt")));

    public void Dispose() => folders.Dispose();
}

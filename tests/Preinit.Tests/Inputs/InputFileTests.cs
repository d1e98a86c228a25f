extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests.Inputs;

public sealed class InputFileTests : IDisposable
{
    readonly AppFolders folders = new();

    string Files => Path.Combine(folders.Options.OutputDirectory, "inputs.txt");

    string Folders => Path.Combine(folders.Options.OutputDirectory, "input-folders.txt");

    [Fact]
    public void One_path_a_line_in_ordinal_order()
    {
        Write(["/é", "/b c", "/B", "/a;%41"], ["/ü", "/z"]);
        Assert.Equal("/B\n/a;%41\n/b c\n/é\n"u8.ToArray(), File.ReadAllBytes(Files));
        Assert.Equal("/z\n/ü\n"u8.ToArray(), File.ReadAllBytes(Folders));
    }

    [Fact]
    public void Environment_variables_have_a_hash_of_their_value()
    {
        InputFile.Write(folders.Options.OutputDirectory, new(new HashSet<string>(), new HashSet<string>()) { Variables = ["PREINIT_TEST_NOT_SET"] });
        Assert.Equal("PREINIT_TEST_NOT_SET=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n",
            File.ReadAllText(Path.Combine(folders.Options.OutputDirectory, "input-variables.txt")));
    }

    [Fact]
    public void Without_inputs_the_files_are_empty()
    {
        Write([], []);
        Assert.Empty(File.ReadAllBytes(Files));
        Assert.Empty(File.ReadAllBytes(Folders));
    }

    [Fact]
    public void A_run_that_fails_leaves_none()
    {
        Write(["/a"], ["/b"]);
        Assert.Null(Pipeline.Run(folders.Options, new RecordingLog())); // App.dll is no assembly
        Assert.False(File.Exists(Files));
        Assert.False(File.Exists(Folders));
    }

    public void Dispose() => folders.Dispose();

    void Write(HashSet<string> files, HashSet<string> directories) =>
        InputFile.Write(folders.Options.OutputDirectory, new(files, directories));
}

using System.Security.Cryptography;
using System.Text;

namespace Preinit.Build;

/// <summary>
/// Tells the next publish what the captures read: one absolute path a line, in ordinal order, in UTF-8. MSBuild takes folders for missing
/// files where it wants inputs, so they stand in a file of their own. Environment variables stand in a third one, each with a hash of its value.
/// </summary>
static class InputFile
{
    const string Files = "inputs.txt";
    const string Folders = "input-folders.txt";
    const string Variables = "input-variables.txt";

    static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A run that fails leaves none.</summary>
    public static void Delete(string directory)
    {
        if (!Directory.Exists(directory))
            return;
        File.Delete(Path.Combine(directory, Files));
        File.Delete(Path.Combine(directory, Folders));
        File.Delete(Path.Combine(directory, Variables));
    }

    public static void Write(string directory, CaptureInputs inputs)
    {
        Write(directory, Files, inputs.Files);
        Write(directory, Folders, inputs.Folders);
        Write(directory, Variables, inputs.Variables.Select(v => $"{v}={Hash(Environment.GetEnvironmentVariable(v) ?? "")}"));
    }

    static void Write(string directory, string name, IEnumerable<string> paths) =>
        File.WriteAllText(Path.Combine(directory, name), Lines(paths), encoding);

    /// <summary>The one that MSBuild can compute.</summary>
    static string Hash(string value) => Convert.ToHexStringLower(SHA256.HashData(encoding.GetBytes(value)));

    static string Lines(IEnumerable<string> paths) => string.Concat(paths.Order(StringComparer.Ordinal).Select(p => p + '\n'));
}

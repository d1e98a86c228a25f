using System.Runtime.CompilerServices;

namespace Bottom;

/// <summary>Set up by the module initialiser in every process, and so not in the image.</summary>
public static class Early
{
    public static string? Text { get; private set; }
    public static int Runs { get; private set; }

    [ModuleInitializer]
    internal static void Initialize()
    {
        Text = new string('e', 3);
        Runs++;
    }
}

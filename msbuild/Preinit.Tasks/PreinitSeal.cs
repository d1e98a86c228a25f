using Microsoft.Build.Framework;

namespace Preinit.Tasks;

/// <summary>Runs <c>preinit seal</c>: makes the image of a trimmed app belong to the assemblies that the trimmer wrote.</summary>
public sealed class PreinitSeal : PreinitTool
{
    /// <summary>The app's assembly beside those that ship with it; it is changed in place.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    private protected override void Write(Arguments arguments)
    {
        arguments.Add("seal");
        arguments.Add("--msbuild");
        arguments.Add("--assembly", Assembly);
    }
}

using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Preinit.Tasks;

/// <summary>Warns of something that the targets found themselves.</summary>
public sealed class PreinitWarning : Task
{
    /// <summary>Stable: <c>PREINIT0001</c>.</summary>
    [Required]
    public string Code { get; set; } = "";

    [Required]
    public string Text { get; set; } = "";

    /// <summary>The project's properties of these names.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    public string WarningsNotAsErrors { get; set; } = "";

    public string NoWarn { get; set; } = "";

    public override bool Execute()
    {
        new DiagnosticLine(Code, Text).LogTo(Log, new(TreatWarningsAsErrors, WarningsNotAsErrors, NoWarn));
        return !Log.HasLoggedErrors;
    }
}

using System.Text;

namespace Preinit.Cli;

/// <summary>What <c>PREINIT_LOG=1</c> has an app say of its image, apart from what else it wrote to its standard error.</summary>
/// <param name="Lines">Each with the reason, if it fell back.</param>
/// <param name="Others">What the app itself wrote.</param>
sealed record RestoreReport(IReadOnlyList<string> Lines, byte[] Others)
{
    const string Restored = "preinit: restored ", FellBack = "preinit: fell back in ", Off = "preinit: off";

    public bool IsRestored => Lines.Any(l => l.StartsWith(Restored, StringComparison.Ordinal)) && !Lines.Any(l => l.StartsWith(FellBack, StringComparison.Ordinal));

    public static RestoreReport Of(byte[] errors)
    {
        var (lines, others) = (new List<string>(), new MemoryStream());
        for (var rest = errors.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOf((byte)'\n') is >= 0 and var newLine ? newLine + 1 : rest.Length;
            var line = Encoding.UTF8.GetString(rest[..end]).TrimEnd('\r', '\n');
            if (line == Off || line.StartsWith(Restored, StringComparison.Ordinal) || line.StartsWith(FellBack, StringComparison.Ordinal))
                lines.Add(line);
            else
                others.Write(rest[..end]);
            rest = rest[end..];
        }
        return new(lines, others.ToArray());
    }
}

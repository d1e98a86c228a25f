using System.Text;

namespace Preinit.Cli;

/// <summary>Where two runs of an app differ, byte for byte.</summary>
static class RunDifference
{
    const int Shown = 40;

    /// <param name="first">Called as <paramref name="firstName"/> says.</param>
    /// <param name="second">Called as <paramref name="secondName"/> says.</param>
    /// <returns>The first difference, or <see langword="null"/>. What the apps say of their images does not count.</returns>
    public static string? Between(AppRun first, string firstName, AppRun second, string secondName)
    {
        if (first.ExitCode != second.ExitCode)
            return $"exit code {first.ExitCode} {firstName}, {second.ExitCode} {secondName}";
        return Between(first.Output, second.Output, "standard output", firstName, secondName)
            ?? Between(first.Restore.Others, second.Restore.Others, "standard error", firstName, secondName);
    }

    static string? Between(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, string stream, string firstName, string secondName)
    {
        var same = first.CommonPrefixLength(second);
        if (same == first.Length && same == second.Length)
            return null;
        var line = first[..same].Count((byte)'\n') + 1;
        var start = same == 0 ? 0 : first[..same].LastIndexOf((byte)'\n') + 1;
        return $"the {stream} differs in line {line}: {Text(first, start, same)} {firstName}, {Text(second, start, same)} {secondName}";
    }

    /// <summary>The line with the difference, or what is around it.</summary>
    static string Text(ReadOnlySpan<byte> bytes, int lineStart, int difference)
    {
        if (difference >= bytes.Length && lineStart >= bytes.Length)
            return "nothing";
        var start = Math.Max(lineStart, difference - Shown / 2);
        var rest = bytes[start..];
        var end = rest.IndexOf((byte)'\n') is >= 0 and var newLine ? newLine : rest.Length;
        var text = Encoding.UTF8.GetString(rest[..Math.Min(end, Shown)]).TrimEnd('\r');
        return $"\"{(start > lineStart ? "…" : "")}{text}{(end > Shown ? "…" : "")}\"";
    }
}

namespace Works;

/// <summary>With WORKS_MEMORY=1 an app ends with what the system says of its memory, in KB, on the standard error.</summary>
static class Memory
{
    static readonly (string Field, string Name)[] s_fields =
    [
        ("VmHWM:", "peak"),
        ("VmRSS:", "resident"),
        ("RssAnon:", "anonymous"),
        ("RssFile:", "file"),
    ];

    public static void Tell()
    {
        if (Environment.GetEnvironmentVariable("WORKS_MEMORY") != "1" || !OperatingSystem.IsLinux())
            return;
        foreach (var line in File.ReadLines("/proc/self/status"))
        {
            foreach (var (field, name) in s_fields)
            {
                if (line.StartsWith(field, StringComparison.Ordinal))
                    Console.Error.WriteLine($"{name}={line[field.Length..].Replace("kB", "").Trim()}");
            }
        }
    }
}

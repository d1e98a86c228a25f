namespace Preinit.Tests;

/// <summary>A test of what only Linux offers.</summary>
sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "only Linux has what is tested";
    }
}

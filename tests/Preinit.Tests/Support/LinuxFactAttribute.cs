namespace Preinit.Tests;

/// <summary>A test of what only Linux offers.</summary>
sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "only Linux has what is tested";
    }
}

namespace Preinit.Tests.Inputs;

/// <summary>A test of what only Linux offers.</summary>
sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "inotify is part of Linux";
    }
}

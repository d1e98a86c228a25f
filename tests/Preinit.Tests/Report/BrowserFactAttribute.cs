namespace Preinit.Tests;

/// <summary>A test in a real browser, which <c>.ci/run</c> installs.</summary>
sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!Browser.IsThere)
            Skip = "there is no Chromium on the path";
    }
}

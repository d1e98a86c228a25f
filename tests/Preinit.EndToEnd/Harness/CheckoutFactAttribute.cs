namespace Preinit.EndToEnd;

/// <summary>A test of what a build learns from git. A copy of the sources without it has nothing to test.</summary>
sealed class CheckoutFactAttribute : FactAttribute
{
    public CheckoutFactAttribute()
    {
        if (!Path.Exists(Repository.PathOf(".git")))
            Skip = "not a git checkout";
    }
}

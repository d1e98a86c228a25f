/// <summary>Not marked.</summary>
static class Change
{
    public static bool By(Action change)
    {
        change();
        return true;
    }
}

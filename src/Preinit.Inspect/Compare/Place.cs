namespace Preinit.Inspect;

/// <summary>Where something is, as a chain from its end to its root: most are never written down.</summary>
/// <param name="Root">The name of the root.</param>
/// <param name="Holder">The place of the object that holds it.</param>
/// <param name="Label">The field in that.</param>
sealed record Place(string Root, Place? Holder, string Label)
{
    public Place Of(string label) => new(Root, this, label);

    public override string ToString()
    {
        var steps = new Stack<string>();
        for (var place = this; place != null; place = place.Holder)
            steps.Push(place.Holder == null ? place.Root : place.Label.Length == 0 || place.Label[0] == '[' ? place.Label : $".{place.Label}");
        return string.Concat(steps);
    }
}

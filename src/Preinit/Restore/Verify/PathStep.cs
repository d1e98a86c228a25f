using System.Text;

namespace Preinit.Restore;

/// <summary>How the comparison came to an object: <c>App.Cache.Clients[3].Handle</c>, or <c>["a"]</c> for what a hash table has under a key.</summary>
/// <param name="Parent">The step before, or <see langword="null"/> for a static field.</param>
/// <param name="Name">A <see cref="string"/> for a field, an <see cref="int"/> for an array element, else a <see cref="TableKey"/>.</param>
sealed record PathStep(PathStep? Parent, object Name)
{
    public override string ToString()
    {
        var steps = new Stack<PathStep>();
        for (var step = this; step != null; step = step.Parent)
            steps.Push(step);
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            text.Append(step switch
            {
                { Name: TableKey key } => $"[{ValueText.Of(key.Key)}]",
                { Name: int index } => $"[{index}]",
                { Parent: null } => step.Name,
                _ => $".{step.Name}",
            });
        }
        return text.ToString();
    }
}

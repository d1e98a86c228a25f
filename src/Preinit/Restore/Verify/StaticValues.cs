using System.Globalization;

namespace Preinit.Restore;

/// <summary>The static fields of the types in the image, as the code that Preinit wrote beside it tells them.</summary>
sealed class StaticValues : List<StaticValue>
{
    public void Add(string prefix, string fields, object?[] current)
    {
        foreach (var (line, value) in fields.Split('\n').Zip(current))
        {
            var blank = line.LastIndexOf(' ');
            Add(new(prefix + line[..blank], int.Parse(line.AsSpan(blank + 1), CultureInfo.InvariantCulture), value));
        }
    }
}

namespace Preinit.HeapImages;

/// <summary>Which references may lead to which objects: a table that is filled as pairs are met.</summary>
sealed class Assignments
{
    public const byte Unknown = 0, Allowed = 1;

    readonly Dictionary<Type, int> rows = [], exactRows = [];
    readonly List<ReferenceRule> rules = [];
    readonly Type[] types;
    byte[]? table;

    public Assignments(ObjectShape[] shapes)
    {
        types = new Type[shapes.Length];
        for (var i = 0; i < types.Length; i++)
            types[i] = shapes[i].Type;
    }

    /// <summary>A byte for each row and type.</summary>
    public byte[] Table => table ??= new byte[rules.Count * types.Length];

    /// <summary>Where the references of a rule begin in the table; before that is asked for.</summary>
    public int RowOf(ReferenceRule rule)
    {
        var known = rule.IsExact ? exactRows : rows;
        if (!known.TryGetValue(rule.Declared, out var row))
        {
            known.Add(rule.Declared, row = rules.Count);
            rules.Add(rule);
        }
        return checked(row * types.Length);
    }

    /// <summary>Asks the runtime and notes the answer.</summary>
    /// <exception cref="HeapImageException">It may not.</exception>
    public void Learn(int row, int type)
    {
        Check(row, types[type]);
        Table[row + type] = Allowed;
    }

    /// <summary>The same for an object that is not in the image.</summary>
    public void Check(int row, Type type)
    {
        var rule = rules[row / types.Length];
        if (!rule.Allows(type))
            throw Problems.Unverified($"a field or element of type {rule.Declared} refers to a {type}");
    }
}

namespace Works;

/// <summary>One large array, of which an app reads an element.</summary>
[Preinit.Preinitialize(Required = true)]
static unsafe class NumberTable
{
    public static readonly Element[] Values = Fill();

    static Element[] Fill()
    {
        var values = new Element[TableSize.Bytes / sizeof(Element)];
        for (var i = 0; i < values.Length; i++)
            values[i] = unchecked((Element)(i * 2654435761u >> 7));
        return values;
    }
}

namespace Preinit.Restore;

/// <summary>Knows how objects of certain types are compared.</summary>
interface IContent
{
    /// <param name="pair">Two objects or values of such a type.</param>
    /// <param name="graph">Is told about differences, and about what else is to be compared.</param>
    void Compare(in Pair pair, GraphComparer graph);
}

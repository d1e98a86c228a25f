namespace Preinit.Restore;

/// <summary>Compares objects by what can only be matched when it is known which objects of the image stand for which ones of the initialisers.</summary>
interface ILateContent
{
    /// <inheritdoc cref="IContent.Compare"/>
    void CompareLate(in Pair pair, GraphComparer graph);
}

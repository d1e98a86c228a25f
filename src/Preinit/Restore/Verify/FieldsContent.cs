using System.Reflection;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Objects and structs without a rule of their own: field by field.</summary>
/// <param name="type">Theirs.</param>
/// <param name="isCompared">Leaves out fields that belong to the process; the rule that does so says why.</param>
sealed class FieldsContent(Type type, Func<FieldInfo, bool>? isCompared = null) : IContent
{
    readonly ComparedField[] fields = [.. FieldList.Of(type).Where(f => isCompared?.Invoke(f) != false).Select(f => new ComparedField(f))];
    readonly bool isPlainStruct = type.IsValueType && !new MethodTableView(type.TypeHandle.Value).HasReferences;
    readonly InlineElements? elements = InlineElements.Of(type);

    public void Compare(in Pair pair, GraphComparer graph)
    {
        if (isPlainStruct && ValueBytes.Of(pair.Restored!).SequenceEqual(ValueBytes.Of(pair.Original!)))
            return; // where they differ, it may be by what lies between the fields, which means nothing
        if (elements != null)
            elements.Compare(pair, graph);
        else
        {
            foreach (var field in fields)
                field.Compare(pair, graph);
        }
    }
}

using System.Reflection.Metadata.Ecma335;
using static System.Reflection.Metadata.Ecma335.TableIndex;

namespace Preinit.Build;

/// <summary>The columns of the metadata tables, as ECMA-335 (II.22) lists them.</summary>
static class TableSchema
{
    static readonly Column two = new Column.Number(2);
    static readonly Column four = new Column.Number(4);
    static readonly Column text = new Column.Heap(HeapIndex.String);
    static readonly Column guid = new Column.Heap(HeapIndex.Guid);
    static readonly Column blob = new Column.Heap(HeapIndex.Blob);

    static readonly Column type = new Column.Row(2, [TypeDef, TypeRef, TypeSpec]);
    static readonly Column constantOwner = new Column.Row(2, [Field, Param, Property]);
    static readonly Column attributeOwner = new Column.Row(5, [MethodDef, Field, TypeRef, TypeDef, Param, InterfaceImpl, MemberRef, Module, DeclSecurity, Property,
        Event, StandAloneSig, ModuleRef, TypeSpec, Assembly, AssemblyRef, TableIndex.File, ExportedType, ManifestResource, GenericParam, GenericParamConstraint, MethodSpec]);
    static readonly Column attributeConstructor = new Column.Row(3, [MethodDef, MemberRef]);
    static readonly Column marshalOwner = new Column.Row(1, [Field, Param]);
    static readonly Column securityOwner = new Column.Row(2, [TypeDef, MethodDef, Assembly]);
    static readonly Column memberOwner = new Column.Row(3, [TypeDef, TypeRef, ModuleRef, MethodDef, TypeSpec]);
    static readonly Column accessorOwner = new Column.Row(1, [Event, Property]);
    static readonly Column method = new Column.Row(1, [MethodDef, MemberRef]);
    static readonly Column forwarded = new Column.Row(1, [Field, MethodDef]);
    static readonly Column implementation = new Column.Row(2, [TableIndex.File, AssemblyRef, ExportedType]);
    static readonly Column scope = new Column.Row(2, [Module, ModuleRef, AssemblyRef, TypeRef]);
    static readonly Column genericOwner = new Column.Row(1, [TypeDef, MethodDef]);

    static readonly Dictionary<TableIndex, Column[]> tables = new()
    {
        [Module] = [two, text, guid, guid, guid],
        [TypeRef] = [scope, text, text],
        [TypeDef] = [four, text, text, type, To(Field), To(MethodDef)],
        [Field] = [two, text, blob],
        [MethodDef] = [four, two, two, text, blob, To(Param)],
        [Param] = [two, two, text],
        [InterfaceImpl] = [To(TypeDef), type],
        [MemberRef] = [memberOwner, text, blob],
        [Constant] = [two, constantOwner, blob],
        [CustomAttribute] = [attributeOwner, attributeConstructor, blob],
        [FieldMarshal] = [marshalOwner, blob],
        [DeclSecurity] = [two, securityOwner, blob],
        [ClassLayout] = [two, four, To(TypeDef)],
        [FieldLayout] = [four, To(Field)],
        [StandAloneSig] = [blob],
        [EventMap] = [To(TypeDef), To(Event)],
        [Event] = [two, text, type],
        [PropertyMap] = [To(TypeDef), To(Property)],
        [Property] = [two, text, blob],
        [MethodSemantics] = [two, To(MethodDef), accessorOwner],
        [MethodImpl] = [To(TypeDef), method, method],
        [ModuleRef] = [text],
        [TypeSpec] = [blob],
        [ImplMap] = [two, forwarded, text, To(ModuleRef)],
        [FieldRva] = [four, To(Field)],
        [Assembly] = [four, two, two, two, two, four, blob, text, text],
        [AssemblyProcessor] = [four],
        [AssemblyOS] = [four, four, four],
        [AssemblyRef] = [two, two, two, two, four, blob, text, text, blob],
        [AssemblyRefProcessor] = [four, To(AssemblyRef)],
        [AssemblyRefOS] = [four, four, four, To(AssemblyRef)],
        [TableIndex.File] = [four, text, blob],
        [ExportedType] = [four, four, text, text, implementation],
        [ManifestResource] = [four, four, text, implementation],
        [NestedClass] = [To(TypeDef), To(TypeDef)],
        [GenericParam] = [two, two, genericOwner, text],
        [MethodSpec] = [method, blob],
        [GenericParamConstraint] = [To(GenericParam), type],
    };

    /// <returns><see langword="null"/> for a table that compilers do not write.</returns>
    public static Column[]? Of(TableIndex table) => tables.GetValueOrDefault(table);

    static Column To(TableIndex table) => new Column.Row(0, [table]);
}

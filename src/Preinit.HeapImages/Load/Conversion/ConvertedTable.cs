using System.Collections;
using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Builds hash tables of a converted heap anew.</summary>
/// <param name="code">That of the image.</param>
/// <param name="resolver">Finds types.</param>
sealed class ConvertedTable(LiveRebuilds code, TypeResolver resolver)
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>An enumerator that is half way through the table compares it.</summary>
    const string Version = "_version";

    /// <summary>One that the image has without its content, or without hash codes.</summary>
    public void Fill(object table, int kind, object?[] parts, RebuildSpec spec)
    {
        switch (spec)
        {
            case { Class: RebuildSpec.Rehashing, Method: "Nodes" }:
                Add((IDictionary)table, (object[])parts[1]!);
                break;
            case { Class: RebuildSpec.Rehashing }:
                Renew(table); // its entries are where they belong
                break;
            default:
                Try(table, () => code.Rebuild(kind, table, parts) ?? table);
                break;
        }
    }

    /// <summary>One that has its content.</summary>
    public void Renew(object table)
    {
        if (NativeRuntime.IsHere)
        {
            RenewNative(table);
            return;
        }
        if (TableContents.Open(table) is not { } content)
            throw Problems.OtherTypes([$"{table.GetType()} cannot be built anew"]);
        object?[] parts = [content.Keys, content.Values, content.Extra];
        var helper = LiveRebuilds.Helper(new HelperCall(content.HelperClass, content.Helper, content.TypeArguments).Spec(), resolver);
        var empty = content.Empty();
        Try(table, () => helper(empty, parts) ?? empty);
    }

    /// <summary>Its entries stay where they are.</summary>
    void RenewNative(object table)
    {
        foreach (var (call, parts) in NativeTables.TryUnlink(table) ?? throw Problems.OtherTypes([$"{table.GetType()} cannot be built anew"]))
            Try(table, () => LiveRebuilds.Helper(call.Spec(), resolver)(table, parts) ?? table);
    }

    static void Add(IDictionary table, object[] nodes)
    {
        if (nodes.Length == 0)
            return;
        var type = nodes[0].GetType();
        var (key, value) = (type.GetField("_key", Declared)!, type.GetField("_value", Declared)!);
        foreach (var node in nodes)
            table.Add(key.GetValue(node)!, value.GetValue(node));
    }

    static void Try(object table, Func<object> make)
    {
        try
        {
            Become(table, make());
        }
        catch (ArgumentException exception)
        {
            throw Problems.OtherTypes([$"{table.GetType()} cannot be built anew: {exception.Message}"]);
        }
    }

    /// <summary>Others refer to the table, so it gets the content of the other one.</summary>
    static void Become(object table, object other)
    {
        if (ReferenceEquals(table, other))
            return;
        if (table.GetType() != other.GetType())
            throw Problems.OtherTypes([$"a {table.GetType()} would be a {other.GetType()} now"]);
        for (var type = table.GetType(); type != null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Declared).Where(f => !Twin.IsView(f) && f.Name != Version))
            {
                var value = field.GetValue(other);
                field.SetValue(table, ReferenceEquals(value, other) ? table : value);
            }
        }
    }
}

namespace Preinit.Capture;

/// <summary>Writes type, method and link specifications; the twin of <see cref="SpecReader"/>.</summary>
static class SpecWriter
{
    public static void Type(BinaryWriter writer, TypeSpec spec)
    {
        switch (spec)
        {
            case TypeSpec.Named named:
                writer.Write('N');
                writer.Write(named.Assembly);
                writer.Write(named.Namespace);
                writer.List(named.Names, (w, n) => w.Write(n));
                writer.Write(named.Arity);
                writer.Write(named.IsValueType);
                break;
            case TypeSpec.Generic generic:
                writer.Write('G');
                Type(writer, generic.Definition);
                writer.List(generic.Arguments, Type);
                break;
            case TypeSpec.Vector vector:
                writer.Write('V');
                Type(writer, vector.Element);
                break;
            case TypeSpec.MultiDimensional array:
                writer.Write('M');
                Type(writer, array.Element);
                writer.Write(array.Rank);
                break;
            case TypeSpec.Pointer pointer:
                writer.Write('P');
                Type(writer, pointer.Element);
                break;
        }
    }

    public static void Link(BinaryWriter writer, LinkSpec spec)
    {
        switch (spec)
        {
            case LinkSpec.StaticField field:
                writer.Write('F');
                Type(writer, field.DeclaringType);
                writer.Write(field.Name);
                writer.List(field.Path, (w, s) => { Type(w, s.DeclaringType); w.Write(s.Name); });
                break;
            case LinkSpec.Property property:
                writer.Write('P');
                writer.List(property.Getters, (w, g) => { Type(w, g.DeclaringType); w.Write(g.Property); });
                break;
            case LinkSpec.Literal literal:
                writer.Write('L');
                writer.Units(literal.Text);
                break;
            case LinkSpec.TypeObject type:
                writer.Write('T');
                Type(writer, type.Type);
                break;
            case LinkSpec.Chain chain:
                writer.Write('S');
                writer.List(chain.Steps, StepWriter.Step);
                break;
            case LinkSpec.Delegate single:
                writer.Write('D');
                Type(writer, single.Type);
                Method(writer, single.Method);
                writer.Write((byte)single.Target.Kind);
                writer.Write(single.Target.Index);
                break;
            case LinkSpec.Multicast multicast:
                writer.Write('M');
                Type(writer, multicast.Type);
                writer.List(multicast.Parts, (w, p) => w.Write(p));
                break;
            case LinkSpec.NameTable table:
                writer.Write('N');
                Type(writer, table.Type);
                writer.List(table.Names, (w, n) => w.Write(n));
                writer.List(table.Numbers, (w, n) => w.Write(n));
                break;
            case LinkSpec.RegexFactory regex:
                writer.Write('R');
                Type(writer, regex.Regex);
                writer.Units(regex.Pattern);
                writer.Write(regex.Options);
                writer.Write(regex.Timeout);
                writer.Write(regex.Culture);
                writer.Write(regex.Fallback);
                break;
        }
    }

    public static void Rebuild(BinaryWriter writer, RebuildSpec spec)
    {
        writer.Write(spec.Class);
        writer.Write(spec.Method);
        writer.List(spec.Arguments, Type);
    }

    public static void Replay(BinaryWriter writer, ReplaySpec spec)
    {
        writer.Write(spec.Method);
        writer.Write(spec.Argument != null);
        if (spec.Argument != null)
            writer.Units(spec.Argument);
        writer.Write(spec.Root);
        writer.Write(spec.Link);
        writer.Write(spec.Path);
        writer.Write(spec.Initializer);
    }

    public static void Method(BinaryWriter writer, MethodSpec method)
    {
        Type(writer, method.DeclaringType);
        writer.Write(method.Name);
        writer.Write(method.MetadataToken);
        writer.Write(method.IsStatic);
        writer.List(method.GenericArguments, Type);
    }
}

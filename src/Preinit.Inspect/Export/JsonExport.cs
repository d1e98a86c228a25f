using System.Text.Json;

namespace Preinit.Inspect;

/// <summary>Writes all of an image as one JSON document, for programs.</summary>
public static class JsonExport
{
    /// <summary>Writes types, roots and objects, each object with what it holds.</summary>
    public static void Write(AppModel app, Stream output)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteNumber("formatVersion", 1);
        writer.WriteStartArray("types");
        foreach (var type in app.Types)
        {
            writer.WriteStartObject();
            writer.WriteString("name", type.Name);
            writer.WriteString("assembly", type.Assembly);
            writer.WriteNumber("objects", type.Count);
            writer.WriteNumber("bytes", type.Bytes);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("roots");
        foreach (var root in app.Roots)
        {
            writer.WriteStartObject();
            writer.WriteString("name", root.Name);
            WriteTarget(writer, root.Holds, root.Target);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("objects");
        for (var i = 0; i < app.ObjectCount; i++)
            WriteObject(writer, app, i);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WriteObject(Utf8JsonWriter writer, AppModel app, int number)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", number);
        writer.WriteNumber("type", app.TypeOf(number).Index);
        writer.WriteNumber("bytes", app.SizeOf(number));
        if (app.TextOf(number) is { } text)
            writer.WriteString("text", text);
        else if (!app.IsRoots(number))
            WriteFields(writer, app, number);
        writer.WriteEndObject();
        if (writer.BytesPending > 1 << 16)
            writer.Flush();
    }

    static void WriteFields(Utf8JsonWriter writer, AppModel app, int number)
    {
        writer.WriteStartArray("fields");
        foreach (var field in app.FieldsOf(number))
        {
            writer.WriteStartObject();
            writer.WriteString("name", field.Label);
            if (field.Reference == ReferenceKind.None)
                writer.WriteString("value", field.Text);
            else
                WriteTarget(writer, field.Reference, field.Target);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    static void WriteTarget(Utf8JsonWriter writer, ReferenceKind kind, int target)
    {
        if (kind == ReferenceKind.Object)
            writer.WriteNumber("object", target);
        else
            writer.WriteString("holds", kind switch { ReferenceKind.Null => "null", ReferenceKind.Outside => "outside", _ => "made" });
    }
}

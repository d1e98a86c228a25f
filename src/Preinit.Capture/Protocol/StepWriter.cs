namespace Preinit.Capture;

/// <summary>Writes the steps to an object; the twin of <see cref="StepReader"/>.</summary>
static class StepWriter
{
    public static void Step(BinaryWriter writer, LinkStep step)
    {
        switch (step)
        {
            case LinkStep.TypeOf type:
                writer.Write('T');
                SpecWriter.Type(writer, type.Type);
                break;
            case LinkStep.MethodOf method:
                writer.Write('M');
                SpecWriter.Method(writer, method.Method);
                SpecWriter.Type(writer, method.Reflected);
                break;
            case LinkStep.StaticField field:
                writer.Write('S');
                SpecWriter.Type(writer, field.DeclaringType);
                writer.Write(field.Name);
                break;
            case LinkStep.InstanceField field:
                writer.Write('F');
                SpecWriter.Type(writer, field.DeclaringType);
                writer.Write(field.Name);
                break;
            case LinkStep.Call call:
                writer.Write('C');
                SpecWriter.Method(writer, call.Method);
                writer.List(call.Arguments, Constant);
                break;
            case LinkStep.Item item:
                writer.Write('I');
                writer.Write(item.Index);
                break;
        }
    }

    static void Constant(BinaryWriter writer, LinkConstant constant)
    {
        switch (constant)
        {
            case LinkConstant.Null:
                writer.Write('0');
                break;
            case LinkConstant.Text text:
                writer.Write('S');
                writer.Units(text.Value);
                break;
            case LinkConstant.Number number:
                writer.Write('N');
                writer.Write(number.Value);
                break;
            case LinkConstant.TypeOf type:
                writer.Write('T');
                SpecWriter.Type(writer, type.Value);
                break;
            case LinkConstant.Types types:
                writer.Write('A');
                writer.List(types.Values, SpecWriter.Type);
                break;
        }
    }
}

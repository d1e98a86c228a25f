using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;

[Preinitialize]
static class HoldsDynamicMethod
{
    public static readonly Func<int> Call = Emit();

    static Func<int> Emit()
    {
        var method = new DynamicMethod("seven", typeof(int), []);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldc_I4_7);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<int>>();
    }
}

[Preinitialize]
static class HoldsExpression
{
    static readonly Expression<Func<int, int>> source = x => x + 1;
    public static readonly Func<int, int> Compiled = source.Compile();
}

[Preinitialize]
static class HoldsMethod
{
    public static readonly MethodInfo Method = typeof(int[,]).GetMethod("Get")!; // arrays get their methods from the runtime
}

[Preinitialize]
static class HoldsException
{
    public static readonly Exception Thrown = Catch();

    static Exception Catch()
    {
        try
        {
            throw new InvalidOperationException("thrown");
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }
}

/// <summary>Not refused: an iterator is an object like any other.</summary>
[Preinitialize]
static class HoldsEnumerator
{
    public static readonly IEnumerator<int> Numbers = Start();

    static IEnumerator<int> Start()
    {
        var numbers = Enumerable.Range(5, 3).Where(n => n > 5).GetEnumerator();
        numbers.MoveNext();
        return numbers;
    }
}

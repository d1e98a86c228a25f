using System.Reflection;

namespace Links.Concepts;

[Preinitialize]
static class Reflections
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object[] Captured = Current();
    static readonly Dictionary<string, Func<object, object?>> Columns = typeof(Customer).GetProperties().ToDictionary(p => p.Name, Reader);
    static readonly (ConstructorInfo Make, MethodInfo Greet, MethodInfo Twice, FieldInfo Count) Members = (typeof(Customer).GetConstructors()[0],
        typeof(Customer).GetMethod(nameof(Customer.Greet))!, typeof(Reflections).GetMethod(nameof(Twice), All)!.MakeGenericMethod(typeof(int)),
        typeof(Reflections).GetField(nameof(count), All)!);

    static int count = 1;

    static object[] Current() =>
    [
        typeof(Customer).GetMethod(nameof(Customer.Greet))!, typeof(Customer).GetProperty(nameof(Customer.Name))!, typeof(Customer).GetConstructors()[0],
        typeof(Customer).GetMethod(nameof(Customer.Greet))!.GetParameters()[0], typeof(Customer).GetMethod(nameof(Customer.Greet))!.ReturnParameter,
        typeof(Customer).GetEvent(nameof(Customer.Renamed))!, typeof(Reflections).GetField(nameof(count), All)!, typeof(Customer).Assembly,
        typeof(Customer).Module, typeof(string).Assembly, typeof(List<Customer>).GetMethod("Add")!, typeof(DayOfWeek).GetField(nameof(DayOfWeek.Sunday))!,
        typeof(List<>).GetGenericArguments()[0], typeof(string).GetMethod(nameof(string.Trim), [])!,
    ];

    public static void Print()
    {
        var now = Current();
        for (var i = 0; i < now.Length; i++)
            WriteLine($"{i} {Captured[i]} {now[i].Equals(Captured[i])}");
        var customer = Members.Make.Invoke(["Ada", 36]);
        WriteLine($"{Members.Greet.Invoke(customer, ["Hello"])} {Members.Twice.Invoke(null, [21])} {Columns["Name"](customer)} {Columns["Age"](customer)}");
        Members.Count.SetValue(null, 5);
        WriteLine($"{count} {Members.Greet.ReflectedType} {Members.Greet.DeclaringType}");
    }

    static Func<object, object?> Reader(PropertyInfo property) => property.GetValue;

    static (T, T) Twice<T>(T value) => (value, value);

    public abstract class Person
    {
        public string Greet(string word) => $"{word}, {this}!";
    }

    public sealed class Customer(string name, int age) : Person
    {
        public event Action? Renamed;
        public string Name => name;
        public int Age { get; set; } = age;
        public void Rename() => Renamed?.Invoke();
        public override string ToString() => name;
    }
}

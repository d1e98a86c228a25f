using System.Globalization;
using System.Text;

namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>Source with many types. A source has a name, which says what is in it.</summary>
static class TypesSource
{
    const string InstantiationsName = "instantiations";
    const string ClassesName = "classes";

    public static string Instantiations(int count) => $"{InstantiationsName}-{count}";

    public static string Classes(int count) => $"{ClassesName}-{count}";

    public static string Text(string name)
    {
        var count = int.Parse(name.Split('-')[1], CultureInfo.InvariantCulture);
        return name.StartsWith(ClassesName, StringComparison.Ordinal) ? ClassesText(count) : InstantiationsText(count);
    }

    /// <summary>An object of each type, all in one array.</summary>
    static string InstantiationsText(int count)
    {
        var text = new StringBuilder("namespace Works;\n");
        for (var i = 0; i < count; i++)
            text.Append($"struct Value{i} {{ public int Number; }}\n");
        text.Append("""
            [Preinit.Preinitialize(Required = true)]
            static class Objects
            {
                public static readonly INumbered[] All =
                [

            """);
        for (var i = 0; i < count; i++)
            text.Append($"        new Holder<Value{i}>({i}),\n");
        return text.Append($$"""
                ];
            }
            static class Many { public static int Use(bool all) => Objects.All[{{count - 1}}].Number; }

            """).ToString();
    }

    /// <summary>Classes with a table each, of a type of its own. Two are used, or all.</summary>
    static string ClassesText(int count)
    {
        var text = new StringBuilder("namespace Works;\n");
        for (var i = 0; i < count; i++)
        {
            text.Append($$"""
                sealed class Record{{i}}(int number) : INumbered { public int Number => number; }
                [Preinit.Preinitialize(Required = true)]
                static class Class{{i}}
                {
                    public static readonly Dictionary<string, Record{{i}}> Table = Entries.Of(number => new Record{{i}}(number + {{i}}));
                }

                """);
        }

        text.Append("""
            static class Many
            {
                public static int Use(bool all) => Class0.Table["key7"].Number + Class1.Table["key7"].Number + (all ? UseAll() : 0);

                static int UseAll()
                {
                    var sum = 0;

            """);
        for (var i = 0; i < count; i++)
            text.Append($"        sum += Class{i}.Table[\"key3\"].Number;\n");
        return text.Append("        return sum;\n    }\n}\n").ToString();
    }
}

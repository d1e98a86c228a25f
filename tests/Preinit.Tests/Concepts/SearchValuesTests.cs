using System.Buffers;

namespace Preinit.Tests;

public class SearchValuesTests
{
    const string Text = "the quick brown fox jumps over the lazy dog, Größe €";

    static readonly Dictionary<string, Func<SearchValues<string>>> Strings = new()
    {
        ["one"] = () => SearchValues.Create(["brown"], StringComparison.Ordinal),
        ["one ignoring case"] = () => SearchValues.Create(["BROWN fox"], StringComparison.OrdinalIgnoreCase),
        ["few"] = () => SearchValues.Create(["lazy", "brown", "over"], StringComparison.Ordinal),
        ["few ignoring case"] = () => SearchValues.Create(["LAZY", "BROWN", "OVER"], StringComparison.OrdinalIgnoreCase),
        ["many"] = () => SearchValues.Create([.. Enumerable.Range(0, 60).Select(i => $"x{i}x"), "jumps"], StringComparison.Ordinal),
        ["very many"] = () => SearchValues.Create([.. Enumerable.Range(0, 500).Select(i => $"x{i}x"), "jumps", "€"], StringComparison.OrdinalIgnoreCase),
    };

    static readonly Dictionary<string, Func<SearchValues<char>>> Chars = new()
    {
        ["one"] = () => SearchValues.Create("z"),
        ["few"] = () => SearchValues.Create("zqf"),
        ["range"] = () => SearchValues.Create("wxyz"),
        ["letters"] = () => SearchValues.Create("xyzqjaeiou,. €"),
        ["many"] = () => SearchValues.Create(new string([.. Enumerable.Range('€', 300).Select(i => (char)(i * 7))]) + "€ß"),
    };

    public static TheoryData<string, RestorePath> StringCases => Cases(Strings.Keys);

    public static TheoryData<string, RestorePath> CharCases => Cases(Chars.Keys);

    [Theory]
    [MemberData(nameof(StringCases))]
    public void Strings_are_found(string kind, RestorePath path)
    {
        var original = Strings[kind]();
        using var captured = CapturedGraph.Of(original);
        var restored = captured.Restore<SearchValues<string>>(path);
        var expected = Text.AsSpan().IndexOfAny(original);
        Assert.True(expected > 0);
        Assert.Equal(expected, Text.AsSpan().IndexOfAny(restored));
        Assert.Equal(original.Contains("brown"), restored.Contains("brown"));
    }

    [Theory]
    [MemberData(nameof(CharCases))]
    public void Characters_are_found(string kind, RestorePath path)
    {
        var original = Chars[kind]();
        using var captured = CapturedGraph.Of(original);
        var restored = captured.Restore<SearchValues<char>>(path);
        Assert.Equal(Text.AsSpan().IndexOfAny(original), Text.AsSpan().IndexOfAny(restored));
        Assert.Equal(Text.AsSpan().LastIndexOfAnyExcept(original), Text.AsSpan().LastIndexOfAnyExcept(restored));
    }

    static TheoryData<string, RestorePath> Cases(IEnumerable<string> kinds)
    {
        var cases = new TheoryData<string, RestorePath>();
        foreach (var kind in kinds)
        {
            cases.Add(kind, RestorePath.PinnedArray);
            cases.Add(kind, RestorePath.ObjectByObject);
        }
        return cases;
    }
}

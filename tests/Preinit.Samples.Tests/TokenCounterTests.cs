using System.Text;
using Microsoft.ML.Tokenizers;
using TokenCounter;

namespace Preinit.Samples.Tests;

public class TokenCounterTests
{
    static readonly TiktokenTokenizer s_reference = TiktokenTokenizer.CreateForEncoding("o200k_base");

    public static TheoryData<string> TextNames => [.. SampleTexts.All.Keys];

    [Theory]
    [MemberData(nameof(TextNames))]
    public void Ids_are_those_of_the_reference(string name)
    {
        var text = SampleTexts.All[name];

        Assert.Equal(s_reference.EncodeToIds(text), new BytePairEncoder().Encode(text));
    }

    [Theory]
    [MemberData(nameof(TextNames))]
    public void Tokens_add_up_to_the_text(string name)
    {
        var text = SampleTexts.All[name];

        var tokens = new BytePairEncoder().Encode(text).Select(id => Tokens.ById[id]);

        Assert.Equal(Encoding.UTF8.GetBytes(text), Encoding.Latin1.GetBytes(string.Concat(tokens)));
    }

    /// <remarks>The reference instead encodes them to bytes that are no UTF-8.</remarks>
    [Fact]
    public void Unpaired_surrogates_count_as_replacement_characters()
    {
        foreach (var text in SampleTexts.Malformed)
        {
            var replaced = string.Concat(text.EnumerateRunes());
            Assert.NotEqual(text, replaced);
            Assert.Equal(s_reference.EncodeToIds(replaced), new BytePairEncoder().Encode(text));
        }
    }

    [Fact]
    public void An_encoder_encodes_one_text_after_another()
    {
        var encoder = new BytePairEncoder();

        foreach (var text in SampleTexts.All.Values.Concat(SampleTexts.All.Values.Reverse()))
            Assert.Equal(new BytePairEncoder().Encode(text), encoder.Encode(text));
    }

    [Fact]
    public void Vocabulary_has_all_tokens_of_the_package()
    {
        Assert.Equal(199_998, Vocabulary.Ids.Count);
        Assert.Equal(Enumerable.Range(0, 199_998), Vocabulary.Ids.Values.Order());
        Assert.Equal(s_reference.SpecialTokens!, Vocabulary.SpecialIds);
    }

    [Fact]
    public void Every_byte_is_a_token()
    {
        foreach (var b in Enumerable.Range(0, 256))
            Assert.Contains(((char)b).ToString(), Vocabulary.Ids);
    }

    static class Tokens
    {
        public static readonly Dictionary<int, string> ById =
            Vocabulary.Ids.Concat(Vocabulary.SpecialIds).ToDictionary(entry => entry.Value, entry => entry.Key);
    }
}

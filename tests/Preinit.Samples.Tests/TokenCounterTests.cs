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

        var tokens = new BytePairEncoder().Encode(text).SelectMany(BytesOf);

        Assert.Equal(Encoding.UTF8.GetBytes(text), tokens);
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
        Assert.Equal(199_998, Vocabulary.Tokens.Count);
        Assert.Equal(s_reference.SpecialTokens!, Vocabulary.SpecialIds);
    }

    [Fact]
    public void Every_token_is_found_by_its_bytes()
    {
        for (var id = 0; id < Vocabulary.Tokens.Count; id++)
        {
            Assert.True(Vocabulary.Tokens.TryGetId(Vocabulary.Tokens[id], out var found));
            Assert.Equal(id, found);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("xqzj")]
    [InlineData("<|endoftext|>")]
    public void Other_bytes_are_not_found(string text) =>
        Assert.False(Vocabulary.Tokens.TryGetId(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Every_byte_is_a_token()
    {
        foreach (var b in Enumerable.Range(0, 256))
            Assert.True(Vocabulary.Tokens.TryGetId([(byte)b], out _));
    }

    [Fact]
    public void A_table_has_each_token_only_once()
    {
        var table = new TokenTable("abb"u8.ToArray(), [0, 1, 2]);
        Assert.Equal(2, table.Count);

        Assert.Throws<ArgumentException>(() => new TokenTable("abb"u8.ToArray(), [0, 1, 2, 3]));
    }

    static byte[] BytesOf(int id) =>
        id < Vocabulary.Tokens.Count
            ? Vocabulary.Tokens[id].ToArray()
            : Encoding.UTF8.GetBytes(Vocabulary.SpecialIds.Single(special => special.Value == id).Key);
}

using Suggest;

namespace Preinit.Samples.Tests;

public class SuggestTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("recieve", "receive", 2)]
    [InlineData("abc", "abc", 0)]
    public void Distances_are_those_of_Levenshtein(string a, string b, int expected) => Assert.Equal(expected, EditDistance.Between(a, b));

    [Theory]
    [InlineData("recieve", "receive", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abc", "ca", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void A_swap_counts_once(string a, string b, int expected) => Assert.Equal(expected, EditDistance.WithSwaps(a, b));

    [Fact]
    public void The_tree_finds_what_a_look_at_all_words_finds()
    {
        var words = WordList.Read().Distinct().Take(3_000).ToArray();
        var tree = new WordTree();
        foreach (var word in words)
            tree.Add(word);

        var random = new Random(1);
        for (var i = 0; i < 100; i++)
        {
            var word = Mistype(words[random.Next(words.Length)], random);
            var expected = words.Where(w => EditDistance.Between(w, word) <= 2)
                .OrderBy(w => EditDistance.WithSwaps(w, word)).ThenBy(w => Array.IndexOf(words, w));
            Assert.Equal(expected, tree.Near(word, most: 2).Select(s => s.Word));
        }
    }

    [Fact]
    public void A_word_is_in_the_tree_once()
    {
        var tree = new WordTree();
        tree.Add("one");
        tree.Add("two");
        tree.Add("one");

        Assert.Equal(2, tree.Count);
    }

    [Theory]
    [InlineData("accomodate", "accommodate")]
    [InlineData("recieve", "receive")]
    [InlineData("seperate", "separate")]
    public void Common_mistakes_are_known(string mistake, string expected) => Assert.Equal(expected, English.Words.Near(mistake, most: 2)[0].Word);

    static string Mistype(string word, Random random)
    {
        var place = random.Next(word.Length);
        return random.Next(3) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, "e"),
            _ => word[..place] + 'x' + word[(place + 1)..],
        };
    }
}

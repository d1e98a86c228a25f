using Preinit;

namespace Suggest;

/// <summary>The words that are spelled right. To place a word in the tree, its distance to a dozen others has to be computed: so that is done at publish.</summary>
[Preinitialize]
static class English
{
    public static readonly WordTree Words = Load();

    static WordTree Load()
    {
        var tree = new WordTree();
        foreach (var word in WordList.Read())
            tree.Add(word);
        return tree;
    }
}

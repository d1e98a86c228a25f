using System.Text;

namespace Preinit.Samples.Tests;

/// <summary>The texts to encode.</summary>
static class SampleTexts
{
    /// <summary>Valid texts, by the name that a test reports.</summary>
    public static readonly SortedDictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["empty"] = "",
        ["one letter"] = "a",
        ["one space"] = " ",
        ["one control character"] = "\0",
        ["English"] = "It was a bright cold day in April, and the clocks were striking thirteen. Winston, his chin nuzzled in, slipped by.",
        ["upper case"] = "THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG; the Quick bROWN fOX.",
        ["camel case"] = "getHTTPResponseCodeAsXMLDocument snake_case_name kebab-case-name SCREAMING_CASE iPhone McDonald",
        ["long words"] = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft antidisestablishmentarianism",
        ["words of no language"] = "xqzvjk wrthbp zzyzxq mxyzptlk qwfpgj zxcvbnmasdfghjkl",
        ["contractions"] = "I'm you're he's we've they'd she'll don't CAN'T I'LL WE'RE O'Neil rock'n'roll 'tis 's 'S",
        ["contractions with other marks"] = "don’t it’s we’re ‘quoted’ a'st x'v y'r 'll' ''s '' '",
        ["numbers"] = "0 1 12 123 1234 12345 1234567890123 3.14159 1,000,000 0xDEADBEEF 1e-9 ½ ² Ⅷ ٣٤٥٦ 一二三",
        ["spaces before words"] = "a b  c   d    e     f",
        ["spaces at both ends"] = "   in the middle   ",
        ["tabs"] = "\tx\t\ty\t\t\tz\t \t ",
        ["newlines"] = "one\ntwo\r\nthree\rfour\n\nfive\r\n\r\nsix\n\n\n\n seven \n eight\n",
        ["spaces and newlines"] = "  \n   \n\t\n \r\n    x  \n\n  y\n    ",
        ["other whitespace"] = "a\u00a0b\u2003c\u3000d\u2028e\u2029f\u0085g\u200bh\ufeffi\vj\fk",
        ["long run of spaces"] = new string(' ', 3_000) + "x" + new string(' ', 1_000),
        ["long run of newlines"] = new string('\n', 2_000) + "x",
        ["long run of dashes"] = new string('-', 5_000),
        ["long run of one letter"] = new string('a', 4_999),
        ["long run of pairs"] = string.Concat(Enumerable.Repeat("aab", 1_001)),
        ["long run of emoji"] = string.Concat(Enumerable.Repeat("😀", 500)),
        ["punctuation"] = "!!! ??? ... --- *** ### $$$ %%% (a) [b] {c} <d> \"e\" `f` ~g~ @h #i $j %k ^l &m /n\\o|p; q: r, s. t! u?",
        ["paths"] = "/usr/local/bin/x C:\\Program Files\\x.exe https://example.org/a/b?c=d&e=f#g //\n///\r\n user@example.org",
        ["C#"] = """
            /// <summary>Sums.</summary>
            public static int Sum(ReadOnlySpan<int> values)
            {
                var sum = 0;
                for (var i = 0; i < values.Length; i++)
                    sum += values[i];   // overflow wraps
                return sum;
            }
            """,
        ["Python"] = "def f(x: int) -> int:\n\treturn x ** 2 if x != 0 else None\n\n\nprint(f'{f(3)=}')  # 9\n",
        ["JSON"] = """{"a": [1, 2.5, null, true], "b": {"c": "d\n\u00e9"}, "e": ""}""",
        ["HTML"] = "<!DOCTYPE html>\n<p class=\"x\">a &amp; b<br/>\n\t<a href='#'>c</a></p>\n",
        ["Chinese"] = "我能吞下玻璃而不伤身体。今天天气很好,我们去公园散步吧!",
        ["Japanese"] = "吾輩は猫である。名前はまだ無い。ガラスを食べられます。カタカナとひらがな",
        ["Korean"] = "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
        ["Arabic"] = "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. السَّلَامُ عَلَيْكُمْ",
        ["Hebrew"] = "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. שָׁלוֹם",
        ["Hindi"] = "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता प्राप्त है।",
        ["Thai"] = "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ",
        ["Russian"] = "Все люди рождаются свободными и равными в своём достоинстве и правах. ЁЛКА",
        ["Greek"] = "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια. ΣΊΣΥΦΟΣ",
        ["Turkish"] = "İstanbul'da ılık bir gün, IĞDIR'a gidiyoruz; Iİıi 'S 'LL",
        ["Vietnamese"] = "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền.",
        ["title case and modifier letters"] = "ǅungla ǈubav ǋegoš ʰʷʲ ᴬᴮᶜ Dž ǲ",
        ["combining marks"] = "e\u0301 a\u0308\u0323 n\u0303o Z\u0351\u036b\u0343a\u0329\u0321l\u0348\u035ag\u0334o \u0301x",
        ["emoji"] = "Hi 😀! 🎉🎉 ❤️ ☎️ 1️⃣ 🇩🇪🇫🇷 😀abc abc😀 🧑🏽",
        ["emoji joined"] = "👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 🧑🏿‍🤝‍🧑🏻 🐻‍❄️",
        ["letters beyond the basic plane"] = "𝐀𝐁𝐂 𝒶𝒷𝒸 𐌰𐌱𐌲 𠀀𠀁 𝟙𝟚𝟛 abc𝐀'll",
        ["private use and unassigned"] = "\ue000\uf8ff x\uffff\u0378y \U000F0000z",
        ["special tokens"] = "<|endoftext|>a  <|endofprompt|> b <|endoftext|><|endoftext|>",
        ["special tokens only in part"] = "<|endoftext| <|endof|> <|ENDOFTEXT|> <|im_start|> |endofprompt|>",
        ["spaces around special tokens"] = "x   <|endoftext|>   y\n\n<|endoftext|>\n\n",
        ["random words"] = RandomText(seed: 1, RandomWord),
        ["random characters"] = RandomText(seed: 2, RandomRune),
        ["random whitespace"] = RandomText(seed: 3, random => Pick(random, " ", "  ", "\t", "\n", "\r\n", "\r", "x", "7", "!", "\u3000")),
        ["random contractions"] = RandomText(
            seed: 4, random => Pick(random, "'", "s", "ll", "RE", "'t", " ", "É", "\u017f", "\u212a", "1")),
    };

    /// <summary>Texts that are no valid UTF-16.</summary>
    public static readonly string[] Malformed =
    [
        "\ud83d",
        "\ude00",
        "\ud83d a\udc00b \ud83d\ud83d\ude00 \ude00\ud83dabc \ud83d",
        RandomText(seed: 5, random => ((char)random.Next(Pick(random, 0x80, 0x1_0000))).ToString()),
    ];

    const int RandomLength = 10_000;

    static string RandomText(int seed, Func<Random, string> next)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.Length < RandomLength)
            text.Append(next(random));
        return text.ToString();
    }

    static string RandomWord(Random random)
    {
        var word = string.Create(random.Next(1, 12), random, static (chars, random) =>
        {
            foreach (ref var c in chars)
                c = "eeeetttaaooiinnsshrrdlcumwfgypbvk"[random.Next(33)];
        });
        if (random.Next(8) == 0)
            word = char.ToUpperInvariant(word[0]) + word[1..];
        return word + Pick(random, " ", " ", " ", ", ", ". ", "\n", "'s ", "-");
    }

    static string RandomRune(Random random)
    {
        var limit = Pick(random, 0x80, 0x80, 0x800, 0x1_0000, 0x11_0000);
        while (true)
            if (Rune.TryCreate(random.Next(limit), out var rune))
                return rune.ToString();
    }

    static T Pick<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}

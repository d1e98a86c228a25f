extern alias build;

using System.Net;
using System.Text.RegularExpressions;
using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>The page in a browser: what it shows, what keyboards can do, and what strings of the image cannot.</summary>
public sealed partial class ReportPageTests : IDisposable
{
    const string Hostile = "</script><img src=x onerror=document.title='ran'> \u202Eevil\0\ud800 <b>bold</b>";

    readonly string file = Path.Combine(Directory.CreateTempSubdirectory("preinit").FullName, "App.preinit.html");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [BrowserFact]
    public void It_shows_all_sections()
    {
        var page = Open(Whole());
        Assert.Equal(["Summary", "Problems", "Initialisers", "Map", "Roots", "Types", "Strings", "Duplicates", "Inputs", "Timings", "Changes"], Headings(page));
        Assert.Contains("Preinit.Tests.CapturedGraph.Holder.Value", page);
        Assert.Contains("An image was made", page);
    }

    [BrowserFact]
    public void A_failed_publish_looks_like_one()
    {
        var page = Open(ReportedImage.Report(null, ReportStatus.Failed));
        Assert.Contains("""<p class="status failed">This publish failed.""", page);
        Assert.DoesNotContain("An image was made", page.Split("<script")[0]);
        Assert.DoesNotContain("id=\"map\"", page);
        Assert.Equal("Problems", Headings(page).First());
        Assert.DoesNotContain("Summary", Headings(page));
        Assert.Contains("PREINIT3003", page);
    }

    [BrowserFact]
    public void Strings_are_shown_as_text()
    {
        var page = Open(Whole());
        Assert.Contains("<title>App: Preinit report</title>", page);
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("<b>", page);
        Assert.Contains(WebUtility.HtmlEncode("</script><img src=x onerror=document.title='ran'> ").Replace("&#39;", "'") + "\\u202Eevil\\u0000\\uD800", page);
    }

    /// <summary>A script that is not the page's own, as a string would be that found a way out.</summary>
    [BrowserFact]
    public void Other_scripts_do_not_run() =>
        Assert.Contains("<title>App: Preinit report</title>", Open(Whole(), "document.title = 'ran'", withPolicy: true));

    [BrowserFact]
    public void Tables_are_sorted_and_filtered() => Assert.Equal(
        ["none", "descending", "1 row", "App.Tables", "ascending"], Ask("""
            const section = document.querySelector('#initialisers');
            const head = section.querySelectorAll('thead th')[0];
            answer(head.getAttribute('aria-sort') ?? 'none');
            answer(section.querySelectorAll('thead th')[2].getAttribute('aria-sort'));
            const types = document.querySelector('#types');
            const filter = types.querySelector('input');
            filter.value = 'Version';
            filter.dispatchEvent(new Event('input'));
            answer(types.querySelector('[role=status]').textContent.split(' of ')[0]);
            head.querySelector('button').click();
            answer(section.querySelector('tbody th').textContent);
            answer(head.getAttribute('aria-sort'));
            """));

    [BrowserFact]
    public void The_map_can_be_walked_with_keys() => Assert.Equal(
        ["0", "1", "true", "2 steps", "true", "0"], Ask("""
            const map = document.querySelector('.map');
            const press = key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            const index = () => [...map.children].indexOf(document.activeElement);
            map.querySelector('[tabindex="0"]').focus();
            answer(index());
            press('ArrowRight');
            if (index() === 0) press('ArrowDown');
            answer(index());
            answer(map.querySelectorAll('[tabindex="0"]').length === 1);
            press('Home');
            const count = map.children[0].getAttribute('aria-label');
            document.activeElement.click();
            answer(`${document.querySelectorAll('.where li').length} steps`);
            press('Escape');
            answer(document.activeElement.getAttribute('aria-label') === count);
            answer(index());
            """));

    /// <summary>The parts get other places, and are made anew for that. A browser without a window tells of sizes when it likes; so this is told here.</summary>
    [BrowserFact]
    public void The_focus_stays_when_the_map_gets_another_size() => Assert.Equal(
        ["true", "1"], Ask("""
            const map = document.querySelector('.map');
            const first = map.children[0];
            map.children[1].focus();
            map.style.width = '300px';
            resized();
            answer(map.children[0] !== first);
            answer([...map.children].indexOf(document.activeElement));
            """, first: "window.ResizeObserver = class { constructor(tell) { window.resized = tell; } observe() { } };"));

    [BrowserFact]
    public void The_theme_can_be_chosen() => Assert.Equal(
        ["Theme: light", "rgb(255, 255, 255)", "Theme: dark", "rgb(20, 23, 28)"], Ask("""
            const button = document.querySelector('#theme');
            for (let i = 0; i < 2; i++) {
              button.click();
              answer(button.textContent);
              answer(getComputedStyle(document.body).backgroundColor);
            }
            """));

    /// <summary>Parts that assistive technology needs: one main heading, names for all regions, controls and tables, no empty heads.</summary>
    [BrowserFact]
    public void Everything_has_a_name() => Assert.Equal(["1", "0", "0", "0", "0", "true"], Ask("""
            answer(document.querySelectorAll('h1').length);
            answer([...document.querySelectorAll('button, input')].filter(e => !(e.textContent.trim() || e.getAttribute('aria-label'))).length);
            answer([...document.querySelectorAll('table')].filter(e => !e.caption?.textContent.trim()).length);
            answer([...document.querySelectorAll('th')].filter(e => !e.textContent.trim() || !e.scope).length);
            answer([...document.querySelectorAll('[aria-labelledby]')].filter(e => !document.getElementById(e.getAttribute('aria-labelledby'))).length);
            answer([...document.querySelectorAll('nav a')].every(a => document.querySelector(a.getAttribute('href'))));
            """));

    /// <summary>At a narrow width tables scroll by themselves, the page does not.</summary>
    [BrowserFact]
    public void A_narrow_page_does_not_scroll_sideways() =>
        Assert.Equal(["true"], Ask("answer(document.documentElement.scrollWidth <= innerWidth);", "--window-size=500,900"));

    [BrowserFact]
    public void A_large_image_is_shown()
    {
        var image = ReportedImage.OfFields([.. Enumerable.Range(0, 300).Select(i => (object)Enumerable.Range(i * 1000, 500).Select(n => $"text {n}").ToList())]);
        Assert.Equal(["true", "500"], Ask("""
            answer(document.querySelector('#roots [role=status]').textContent.startsWith('50 rows of 300'));
            const more = [...document.querySelectorAll('#roots button')].find(b => b.textContent.startsWith('Show more'));
            more.click();
            answer(200 + document.querySelectorAll('#roots tbody tr').length);
            """, report: ReportedImage.Report(image)));
    }

    /// <summary>What a script says in the page, without the policy that would not let it run.</summary>
    string[] Ask(string script, string size = "--window-size=1200,900", Report? report = null, string first = "")
    {
        var page = Open(report ?? Whole(), $$"""
            const answers = document.createElement('pre');
            answers.id = 'answers';
            function answer(text) { answers.textContent += `${text}\n`; }
            try { {{script}} } catch (error) { answer(error); }
            document.body.append(answers);
            """, first, withPolicy: false, size);
        return WebUtility.HtmlDecode(Answers().Match(page).Groups["text"].Value).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    string Open(Report report, string? script = null, string first = "", bool withPolicy = true, params string[] arguments)
    {
        var page = ReportPage.Of(report.App, ReportJson.Write(report));
        if (script != null)
            page = page.Replace("<head>", $"<head><script>{first}</script>").Replace("</body>", $"<script>\n{{\n{script}\n}}\n</script></body>");
        File.WriteAllText(file, withPolicy ? page : Policy().Replace(page, ""));
        return Browser.Open(file, arguments);
    }

    static Report Whole()
    {
        var before = ReportedImage.Report(ReportedImage.OfFields(new[] { "x" }));
        var after = ReportedImage.Report(ReportedImage.OfFields(new object[] { Hostile, new string(Hostile.AsSpan()), new byte[10_000] }, new byte[8_000],
            new object[] { new Version(1, 2), 1, 2L, 3.0, 4m, 'c', true, new int[9], new double[9] }));
        return after with { Comparison = Changes.Of(before, after) };
    }

    static IEnumerable<string> Headings(string page) => Heading().Matches(page).Select(m => m.Groups["text"].Value);

    [GeneratedRegex("<h2 [^>]*>(?<text>[^<]*)</h2>")]
    private static partial Regex Heading();

    [GeneratedRegex("<pre id=\"answers\">(?<text>[^<]*)</pre>")]
    private static partial Regex Answers();

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();
}

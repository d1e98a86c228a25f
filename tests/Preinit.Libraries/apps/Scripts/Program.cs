using Jint;
using Jint.Native;
using Scripts;

// Timed: what an app does first.
if (args is ["start"])
{
    Show("primes.length");
    return;
}

Print();
// The app goes on in the world that the prelude has made.
Host.Engine.SetValue("greet", new Func<string, string>(name => $"Hello, {name}"));
Host.Engine.Execute("""
    for (let n = 0; n < 2000; n++) { registry.set('key' + n, new Square(n % 5)); seen.add(n); }
    for (let n = 0; n < 2000; n++) registry.delete('key' + n);
    new Circle(2);
    primes.length = 10;
    lengths.added = greet('script').length;
    proxy.present = 1;
    Array.prototype.last = function () { return this[this.length - 1]; };
    tagged.value = 4;
    """);
GC.Collect();
Print();
Show("words.last()");
Show("greet('you')");

static void Print()
{
    Console.WriteLine(Host.Engine.Evaluate(Host.Report));
    foreach (var expression in new[]
    {
        "version", "counter()", "take(5, naturals()).join()", "primes.length + ' ' + primes[primes.length - 1]", "JSON.stringify(lengths)",
        "words.map(w => w.replace(pattern, '$2o$1')).join(' ')", "tagged[symbol] + tagged.double", "proxy.missing + proxy.present", "String(huge)",
        "[...seen].length", "registry.size", "registry.get('circle 1') instanceof Shape", "typeof Circle", "Object.keys(tagged).join()",
        "new Date(0).toISOString()", "[...'zyx'].sort().join('')", "(() => { try { undefined.x } catch (e) { return e.name } })()",
        "Object.getOwnPropertyNames(Circle.prototype).join()", "[1,2,3].includes(2) && Number.isInteger(5)", "parseFloat('1.5e3') + 0.1",
    })
        Show(expression);
}

static void Show(string expression)
{
    JsValue value = Host.Engine.Evaluate(expression);
    Console.WriteLine($"{expression} => {value}");
}

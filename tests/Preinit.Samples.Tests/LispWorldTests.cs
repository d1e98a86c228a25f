namespace Preinit.Samples.Tests;

public sealed class LispWorldTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("lisp-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Image => Path.Combine(folder, "a.world").Replace('\\', '/');

    [Fact]
    public void Another_process_goes_on_with_all_definitions()
    {
        Run(null, """
            (defun square (x) (* x x))
            (defmacro unless-zero (n body) `(if (= ,n 0) 'zero ,body))
            (define next (let ((n 0)) (lambda () (setq n (+ n 1)))))
            (next)
            (next)
            (define twice (lambda (f) (lambda (x) (f (f x)))))
            (define a '(1 2)) (define b a)
            """, save: true);

        Assert.Equal("""
            144
            (zero 4)
            3
            81
            (7 2)
            cube
            """, Run(Image, """
            (square 12)
            (list (unless-zero 0 (/ 1 0)) (unless-zero 2 (square 2)))
            (next)
            ((twice square) 3)
            (progn (setcar a 7) b)
            (defun cube (x) (* x (square x)))
            """, save: true));

        Assert.Equal("""
            27
            4
            (7 2)
            (7 11 13)
            """, Run(Image, """
            (cube 3)
            (next)
            b
            (factor 1001)
            """, save: false));
    }

    [Fact]
    public void An_image_that_cannot_be_written_is_an_error_of_the_program() =>
        Assert.StartsWith("error: Could not find a part of the path", Run(null, $"(save-image \"{folder}/nowhere/x\")", save: false));

    [Fact]
    public void What_is_no_image_is_told()
    {
        File.WriteAllText(Image, "(define a 1)");
        using var process = new SampleProcess("LispWorld", [Image]);
        Assert.Null(process.ReadLine());
        Assert.StartsWith("LispWorld: PREINIT6103", process.Errors);
    }

    string Run(string? image, string input, bool save)
    {
        using var process = new SampleProcess("LispWorld", image == null ? [] : [image]);
        var output = process.Run(input + "\n" + (save ? $"(save-image \"{Image}\")\n" : "")).TrimEnd('\n');
        if (!save)
            return output;
        Assert.EndsWith($"\"{Image}\"", output);
        return output[..output.LastIndexOf('\n')];
    }
}

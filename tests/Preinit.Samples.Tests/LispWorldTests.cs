namespace Preinit.Samples.Tests;

public sealed class LispWorldTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("lisp-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Image => Path.Combine(_folder, "a.world").Replace('\\', '/');

    [Fact]
    public void Another_process_goes_on_with_all_definitions()
    {
        RunAndSave(null, """
            (defun square (x) (* x x))
            (defmacro unless-zero (n body) `(if (= ,n 0) 'zero ,body))
            (define next (let ((n 0)) (lambda () (setq n (+ n 1)))))
            (next)
            (next)
            (define twice (lambda (f) (lambda (x) (f (f x)))))
            (define a '(1 2)) (define b a)
            """);

        Assert.Equal("""
            144
            (zero 4)
            3
            81
            (7 2)
            cube
            """, RunAndSave(Image, """
            (square 12)
            (list (unless-zero 0 (/ 1 0)) (unless-zero 2 (square 2)))
            (next)
            ((twice square) 3)
            (progn (setcar a 7) b)
            (defun cube (x) (* x (square x)))
            """));

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
            """));
    }

    [Fact]
    public void An_image_that_cannot_be_written_is_an_error_of_the_program() =>
        Assert.StartsWith("error: Could not find a part of the path", Run(null, $"(save-image \"{_folder}/nowhere/x\")"));

    [Fact]
    public void What_is_no_image_is_told()
    {
        File.WriteAllText(Image, "(define a 1)");
        using var process = new SampleProcess("LispWorld", [Image]);
        Assert.Null(process.ReadLine());
        Assert.StartsWith("LispWorld: PREINIT6103", process.Errors);
    }

    /// <summary>What the Lisp says to each line.</summary>
    string Run(string? image, string lines)
    {
        using var process = new SampleProcess("LispWorld", image == null ? [] : [image]);
        return process.Run(lines + "\n").TrimEnd('\n');
    }

    /// <summary>The same, and the world is saved at the end.</summary>
    string RunAndSave(string? image, string lines)
    {
        var output = Run(image, $"{lines}\n(save-image \"{Image}\")");
        Assert.EndsWith($"\n\"{Image}\"", output);
        return output[..output.LastIndexOf('\n')];
    }
}

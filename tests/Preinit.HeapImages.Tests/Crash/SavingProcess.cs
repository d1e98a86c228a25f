namespace Preinit.HeapImages.Tests.Crash;

/// <summary>Saves one state after the other to a file, beginning with the one after that which is there, and says which are saved, until it is killed.</summary>
static class SavingProcess
{
    /// <param name="path">The file.</param>
    /// <param name="reports">After so many reports of progress the process kills itself.</param>
    public static int Run(string path, long reports)
    {
        var options = new SaveOptions { Progress = new Bomb(reports) };
        for (var number = File.Exists(path) ? HeapImage.Load<SavedState>(path).Number + 1 : 1; ; number++)
        {
            var state = new SavedState(number);
            if (number % 3 == 0)
                HeapImage.SaveAsync(path, state, options).GetAwaiter().GetResult();
            else
                HeapImage.Save(path, state, options);
            Console.WriteLine(number);
        }
    }

    sealed class Bomb(long reports) : IProgress<HeapImageProgress>
    {
        public void Report(HeapImageProgress value)
        {
            if (--reports < 0)
                System.Diagnostics.Process.GetCurrentProcess().Kill();
        }
    }
}

using Generations;

if (args is ["next", var path])
{
    World.Next();
    Preinitialization.SaveExecutable(path);
}
else if (args is ["open", var other])
{
    World.Anything = File.OpenRead(Environment.ProcessPath!);
    try
    {
        Preinitialization.SaveExecutable(other);
    }
    catch (HeapImageException exception)
    {
        WriteLine(exception.Refusals[0].Path);
    }
}
WriteLine(World.Text());

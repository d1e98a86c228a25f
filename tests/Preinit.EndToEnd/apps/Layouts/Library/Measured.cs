namespace Library;

/// <summary>Ends within a word, and has a field whose size another assembly decides.</summary>
public class Measured
{
    public int? Value;
    public byte Unit;
}

/// <summary>In precompiled code its fields begin at the next word.</summary>
public class Sample : Measured
{
    public byte Quality;
    public object? Source;

    public override string ToString() => $"{Value} {Unit} {Quality} {Source}";
}

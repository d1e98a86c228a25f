namespace Works;

/// <summary>What the objects of many types have in common.</summary>
interface INumbered
{
    int Number { get; }
}

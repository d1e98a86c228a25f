namespace Heap;

sealed record ContractPoint(int X, int Y)
{
    public string? Name { get; set; }
}

using System.Text.Json;
using OrderFunction;

// One event on the standard input, one answer on the standard output: as a function is called by the service that hosts it.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
try
{
    var order = JsonSerializer.Deserialize(input, Rules.Orders) ?? throw new JsonException("the event is null");
    JsonSerializer.Serialize(output, Handler.Handle(order), Rules.Answers);
    output.WriteByte((byte)'\n');
    return 0;
}
catch (JsonException exception)
{
    Console.Error.WriteLine($"OrderFunction: this is no order: {exception.Message}");
    return 1;
}

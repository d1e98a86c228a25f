namespace OrderFunction;

/// <summary>Prices an order, or says what is wrong with it.</summary>
static class Handler
{
    const int MostPieces = 10_000;

    public static Answer Handle(Order order)
    {
        var problems = new List<string>();
        Check(order.ShipTo, problems);
        if (order.Lines.Count == 0)
            problems.Add("The order has no lines.");

        decimal net = 0;
        foreach (var line in order.Lines)
            net += Price(line, problems);
        if (problems.Count > 0)
            return new(order.Id, false, 0, 0, 0, problems);

        net = Math.Round(net, 2);
        var tax = Math.Round(net * Rules.Taxes[order.ShipTo.Country] / 100, 2);
        return new(order.Id, true, net, tax, net + tax, problems);
    }

    static void Check(Address address, List<string> problems)
    {
        if (!Rules.PostalCodeForms.TryGetValue(address.Country, out var form))
            problems.Add($"Nothing is sent to {address.Country}.");
        else if (!form.IsMatch(address.PostalCode))
            problems.Add($"{address.PostalCode} is no postal code of {address.Country}.");
    }

    static decimal Price(OrderLine line, List<string> problems)
    {
        if (!Rules.Prices.TryGetValue(line.Article, out var price))
        {
            problems.Add($"There is no article {line.Article}.");
            return 0;
        }

        if (line.Quantity is < 1 or > MostPieces)
        {
            problems.Add($"{line.Article} cannot be ordered {line.Quantity} times.");
            return 0;
        }

        var discount = Array.Find(Rules.Discounts, d => line.Quantity >= d.Quantity).Percent;
        return line.Quantity * price * (1 - discount / 100);
    }
}

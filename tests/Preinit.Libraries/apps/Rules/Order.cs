namespace Rules;

sealed record Order(string Customer, string Mail, int Count, decimal Price, List<string> Lines);

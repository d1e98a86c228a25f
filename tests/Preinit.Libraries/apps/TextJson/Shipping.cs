namespace TextJson;

enum Shipping
{
    Collect,
    NextDay,
}

namespace RouteTable;

/// <summary>A place on the globe, in degrees.</summary>
sealed record Place(string Name, string Country, double Latitude, double Longitude)
{
    const double EarthRadius = 6371;

    /// <summary>The length of the great circle between two places, in kilometres.</summary>
    public int DistanceTo(Place other)
    {
        var latitude = Math.Sin(double.DegreesToRadians(other.Latitude - Latitude) / 2);
        var longitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var square = latitude * latitude
            + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * longitude * longitude;
        return (int)Math.Round(2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(square, 1))));
    }
}

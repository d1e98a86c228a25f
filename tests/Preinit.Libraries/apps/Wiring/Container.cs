using LightInject;
using Preinit;

namespace Wiring;

/// <summary>A container with its services registered. What the library compiles for them, it compiles when they are asked for.</summary>
[Preinitialize]
static class Container
{
    public static readonly ServiceContainer Services = Build();

    static ServiceContainer Build()
    {
        var services = new ServiceContainer();
        services.RegisterSingleton<Ledger>();
        services.Register<IClerk, Clerk>();
        services.RegisterScoped<Visit>();
        return services;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Preinit;

namespace Services;

/// <summary>The provider of an app, with its singletons resolved.</summary>
[Preinitialize]
static class Container
{
    public static readonly ServiceProvider Provider = Build();

    static ServiceProvider Build()
    {
        var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(Settings.Root)
            .AddSingleton<Ledger>()
            .AddSingleton<IClerk, Clerk>()
            .AddSingleton(typeof(Cache<>))
            .AddScoped<Visit>()
            .AddTransient(services => new List<string> { services.GetRequiredService<IOptions<ShopOptions>>().Value.Currency })
            .Configure<ShopOptions>(Settings.Root.GetSection("Shop"))
            .PostConfigure<ShopOptions>(options => options.Open.Sort(StringComparer.Ordinal))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        provider.GetRequiredService<IClerk>().Greet("publish");
        provider.GetRequiredService<Cache<string>>().Items.Add("first");
        return provider;
    }
}

using LightInject;
using Wiring;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Container.Services.GetInstance(typeof(IClerk)) is Clerk);
    return;
}

Print();
foreach (var number in Enumerable.Range(0, 200))
    Container.Services.RegisterInstance(number, $"number {number}");
Container.Services.Register(typeof(IClerk), typeof(Clerk), "second");
Container.Services.GetInstance<Ledger>().Enter("late");
GC.Collect();
Print();

static void Print()
{
    var services = Container.Services;
    Console.WriteLine(services.GetInstance<IClerk>().Greet("Ada"));
    Console.WriteLine($"{services.AvailableServices.Count()} {services.GetAllInstances<IClerk>().Count()} {services.GetInstance<Ledger>().Total}");
    Console.WriteLine(ReferenceEquals(services.GetInstance<Ledger>(), services.GetInstance<Ledger>()));
    Console.WriteLine($"{services.CanGetInstance(typeof(IClerk), "second")} {services.TryGetInstance<Version>() is null}");
    Console.WriteLine(services.CanGetInstance(typeof(int), "number 7") ? services.GetInstance<int>("number 7") : -1);
    using (services.BeginScope())
        Console.WriteLine(ReferenceEquals(services.GetInstance<Visit>(), services.GetInstance<Visit>()));
}

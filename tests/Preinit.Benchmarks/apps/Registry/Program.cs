using Registry;

#if HELLO
Console.WriteLine("Hello, World!");
#elif SEEDED
SeededFilling.Print();
#elif SMALL
Console.WriteLine(Works.SmallTable.Values["five"]);
#else
if (Environment.GetEnvironmentVariable("REGISTRY_TIMES") == "1")
    Measurements.Print();
else if (Environment.GetEnvironmentVariable("REGISTRY_CHECK") == "1")
    Console.WriteLine(Checksum.Of(RegistryTable.Entries));
else
    Console.WriteLine(RegistryTable.Entries["key77777"].Name);
#endif

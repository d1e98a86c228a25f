module Program

open Tables

[<EntryPoint>]
let main args =
    Words.fill ()
    printfn "%d %d %A" (Prices.Of "apple") (Prices.Of "pear") Prices.Names
    printfn "%s %d" Words.greeting Words.table.Count
    printfn "%A %A %d" Words.squares Words.shapes (Words.twice 21)
    if args.Length > 0 then printfn "%b" Prices.Frozen
    0

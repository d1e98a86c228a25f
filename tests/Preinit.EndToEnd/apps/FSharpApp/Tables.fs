namespace Tables

open System.Collections.Generic
open Preinit

type Shape =
    | Circle of radius: float
    | Square of side: float

/// A class with a static let and a static val of its own.
[<Preinitialize>]
type Prices private () =
    static let all = Dictionary(dict [ "apple", 3; "pear", 4 ])
    static let frozen = Preinitialization.IsCapturing
    static member val Names: string list = [ for name in all.Keys -> name.ToUpperInvariant() ] with get, set
    static member Of name = all[name]
    static member Frozen = frozen

/// Values of a module, and a marked method that fills one.
module Words =
    let table = Dictionary<string, string>()
    let mutable greeting = ""
    let squares = Map.ofList [ for n in 1..5 -> n, n * n ]
    let shapes = [ Circle 1.0; Square 2.0 ]
    let twice = fun n -> n * 2

    [<Preinitialize>]
    let fill () =
        greeting <- "hello " + string table.Count
        table["one"] <- "eins"
        table["two"] <- "zwei"

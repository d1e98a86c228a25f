Module Program

    Sub Main(args As String())
        Tables.Fill()
        Console.WriteLine(String.Join(" ", Tables.Names))
        Console.WriteLine($"{Prices.Of("apple")} {Prices.Doubled(21)} {Prices.Names(1)}")
        Console.WriteLine($"{Tables.Filled.Count} {Tables.Filled("two")}")
        Console.WriteLine($"{Tables.Calls} {Counter.Next()} {Counter.Next()}")
        Console.WriteLine($"{Tables.Process = Environment.ProcessId} {Prices.Text} {Prices.Capturing}")
        If args.Length > 0 Then Console.WriteLine($"{Tables.AtPublish} {Prices.AtPublish}")
    End Sub

End Module

''' <summary>A module's fields are static.</summary>
<Preinitialize>
Module Tables

    Public ReadOnly Names As New List(Of String) From {"first", "second"}
    Public ReadOnly AtPublish As Boolean = Preinitialization.IsCapturing
    Public Filled As New Dictionary(Of String, Integer)(StringComparer.OrdinalIgnoreCase)
    Public Calls As Integer

    <RunAtStartup>
    Public ReadOnly Process As Integer = Environment.ProcessId

    <Preinitialize>
    Sub Fill()
        Filled("ONE") = 1
        Filled("TWO") = 2
        Calls += 1
    End Sub

End Module

<Preinitialize>
Class Prices

    Public Shared ReadOnly AtPublish As Boolean = Preinitialization.IsCapturing
    Public Shared ReadOnly Property Names As String() = {"apple", "pear"}
    Public Shared ReadOnly Doubled As Func(Of Integer, Integer) = Function(n) n * 2
    Private Shared ReadOnly all As New Dictionary(Of String, Decimal) From {{"apple", 3.5D}, {"pear", 4D}}

    <RunAtStartup>
    Public Shared ReadOnly Text As String = If(Preinitialization.IsCapturing, "at publish", $"at start-up {all.Where(Function(p) p.Value > 3.5D).Count()}")

    <RunAtStartup>
    Public Shared Capturing As Boolean = Text.StartsWith("at publish")

    Public Shared Function [Of](name As String) As Decimal
        Return all(name)
    End Function

End Class

''' <summary>A static local is a field, and its guard another.</summary>
Class Counter

    Public Shared Function [Next]() As Integer
        Static count As Integer = 10
        count += 1
        Return count
    End Function

End Class

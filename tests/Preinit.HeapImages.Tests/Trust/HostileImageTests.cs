using Preinit.HeapImages.Fuzz;
using Preinit.Image;

namespace Preinit.HeapImages.Tests.Trust;

/// <summary>A rule each: a good image is changed in one place, and nothing but verification could see it.</summary>
public sealed class HostileImageTests
{
    const string World = "Preinit.HeapImages.Fuzz.World", Circle = "Preinit.HeapImages.Fuzz.Circle", Square = "Preinit.HeapImages.Fuzz.Square", Key = "Preinit.HeapImages.Fuzz.Key";

    static readonly Lazy<byte[]> good = new(() => Seeds.Image(Fuzz.World.Make()));

    readonly ForgedImage image = ForgedImage.Of(Fuzz.World.Make());

    void IsRefused(string reason, string code = "PREINIT6120")
    {
        var (actual, message) = image.Refusal<World>(Seeds.Options.Verify!);
        Assert.Equal(code, actual);
        Assert.Contains(reason, message);
    }

    long WorldField(string name) => image.Field(World, typeof(World), name);

    [Fact]
    public void A_good_image_is_loaded()
    {
        var world = Memory.Load<World>(good.Value, Seeds.Options);
        Assert.Same(world, world.Self);
        Assert.Equal("x1", world.ByKey[new("x", 1)]);
        Assert.Contains(new Key("z", 3), world.Keys);
        Assert.Equal([1, 2], world.ByName["two"]);
        Assert.Equal(12.50m, world.Price);
        Assert.Equal(6, world.Grid[1, 2]);
        Assert.True(GraphWalk.Visit(world) > 50);
    }

    [Fact]
    public void Large_arrays_are_loaded() => Assert.Equal(3000, Memory.Load<World>(Seeds.Image(Fuzz.World.MakeLarge()), Seeds.Options).List.Count);

    [Fact]
    public void A_reference_leads_to_the_middle_of_an_object()
    {
        image.Word(WorldField("Name")) += 8;
        IsRefused("where no object starts");
    }

    [Fact]
    public void A_reference_is_no_multiple_of_8()
    {
        image.Word(WorldField("Name")) += 4;
        IsRefused("where no object starts");
    }

    [Fact]
    public void A_reference_leads_out_of_the_heap()
    {
        image.Word(WorldField("Name")) = image.CopiedLength + 8;
        IsRefused("leads out of what is copied");
    }

    [Fact]
    public void A_reference_is_negative()
    {
        image.Word(WorldField("Name")) = -8;
        IsRefused("leads out of what is copied");
    }

    [Fact]
    public void A_field_refers_to_an_object_of_another_type()
    {
        image.Word(WorldField("Name")) = image.First(Circle);
        IsRefused("a field or element of type System.String refers to a Preinit.HeapImages.Fuzz.Circle");
    }

    [Fact]
    public void An_array_has_an_element_of_another_type()
    {
        image.Word(image.First("Preinit.HeapImages.Fuzz.Shape[]") + 16) = image.First("System.String");
        IsRefused("a field or element of type Preinit.HeapImages.Fuzz.Shape refers to a System.String");
    }

    [Fact]
    public void An_array_of_structs_has_a_field_of_another_type()
    {
        var slot = image.Section<uint>(SectionId.Slots)[(int)image.Section<TypeRecord>(SectionId.Types)[image.IndexOf("System.ValueTuple<System.Int32, System.String>[]")].FirstSlot];
        image.Word(image.First("System.ValueTuple<System.Int32, System.String>[]") + 16 + slot) = image.First(Circle);
        IsRefused("a field or element of type System.String");
    }

    [Fact]
    public void A_list_of_a_base_class_stands_on_an_array_of_a_derived_one()
    {
        var objects = ForgedImage.Of(new object[] { new List<object> { "x" }, new[] { "y" } });
        objects.Word(objects.Field("System.Collections.Generic.List<System.Object>", typeof(List<object>), "_items")) = objects.First("System.String[]");
        Assert.Contains("refers to a System.String[]", objects.Refusal<object[]>(new()).Message);
    }

    [Fact]
    public void An_object_has_another_type()
    {
        image.Word(image.First(Circle)) = image.IndexOf(Square);
        IsRefused("");
    }

    [Fact]
    public void An_object_has_no_type()
    {
        image.Word(image.First(Circle)) = 5000;
        IsRefused("has no type");
    }

    [Fact]
    public void An_object_is_locked()
    {
        image.Number(image.First(Circle) - 4) = 1;
        IsRefused("a header that none can have");
    }

    [Fact]
    public void An_object_has_an_index_in_place_of_a_header()
    {
        image.Number(image.First(Circle) - 4) = 1 << 27 | 3;
        IsRefused("a header that none can have");
    }

    [Fact]
    public void The_word_before_a_header_is_used()
    {
        image.Number(image.First(Circle) - 8) = 1;
        IsRefused("a header that none can have");
    }

    [Fact]
    public void A_string_does_not_end()
    {
        var start = image.First("System.String");
        image.Word((start + 12 + 2 * image.Number(start + 8)) & ~7L) = -1;
        IsRefused("does not end");
    }

    [Fact]
    public void A_string_is_longer_than_the_heap()
    {
        image.Number(image.First("System.String") + 8) = int.MaxValue;
        IsRefused("larger than the heap");
    }

    [Fact]
    public void An_array_is_longer_than_the_heap()
    {
        image.Number(image.First("System.Int32[]") + 8) = 1 << 28;
        IsRefused("larger than the heap");
    }

    [Fact]
    public void An_array_has_a_negative_length()
    {
        image.Number(image.First("System.Int32[]") + 8) = -1;
        IsRefused("a length that none can have");
    }

    [Fact]
    public void An_array_has_other_dimensions()
    {
        image.Number(image.First("System.Int32[,]") + 16) = 3;
        IsRefused("another number of elements");
    }

    [Fact]
    public void An_array_has_negative_dimensions()
    {
        (image.Number(image.First("System.Int32[,]") + 16), image.Number(image.First("System.Int32[,]") + 20)) = (-2, -3);
        IsRefused("dimensions that none can have");
    }

    [Fact]
    public void The_elements_of_an_array_end_in_the_next_object()
    {
        image.Number(image.First("Preinit.HeapImages.Fuzz.Shape[]") + 8) += 1;
        Assert.StartsWith("PREINIT6120", image.Refusal<World>(Seeds.Options.Verify!).Message);
    }

    [Fact]
    public void A_boolean_is_2()
    {
        image.Number(image.Field(Square, typeof(Square), "Filled")) = 2;
        IsRefused("the value at");
    }

    [Fact]
    public void An_array_of_booleans_has_a_2()
    {
        image.Number(image.First("System.Boolean[]") + 16) = 0x020101;
        IsRefused("the value at");
    }

    [Theory]
    [InlineData("Price", 0x00FF0000)]
    [InlineData("Price", 1)]
    public void A_decimal_is_none(string field, int flags)
    {
        image.Number(WorldField(field)) = flags;
        IsRefused("(Decimal)");
    }

    [Fact]
    public void A_date_is_none()
    {
        image.Word(WorldField("Time")) = 0x3FFF_FFFF_FFFF_FFFF;
        IsRefused("(DateTime)");
    }

    [Fact]
    public void A_time_zone_is_none()
    {
        image.Number(WorldField("Local")) = 100_000;
        IsRefused("(DateTimeOffset)");
    }

    [Fact]
    public void A_list_has_more_in_it_than_its_array()
    {
        image.Number(image.Field("System.Collections.Generic.List<Preinit.HeapImages.Fuzz.Shape>", typeof(List<Shape>), "_size")) = 5000;
        IsRefused("more in it than room");
    }

    [Fact]
    public void A_dictionary_has_a_negative_count()
    {
        image.Number(image.Field("System.Collections.Generic.Dictionary<System.String, System.Int32[]>", typeof(Dictionary<string, int[]>), "_count")) = -1;
        IsRefused("more in it than room");
    }

    [Fact]
    public void A_word_is_marked_that_is_no_reference()
    {
        image.Section<RelocationMap>(SectionId.Relocations)[0].References ^= 1UL << 20;
        IsRefused("marked as references and types");
    }

    [Fact]
    public void A_word_is_marked_that_is_no_type()
    {
        image.Section<RelocationMap>(SectionId.Relocations)[1].Types ^= 1UL << 20;
        IsRefused("");
    }

    [Fact]
    public void A_reference_is_not_marked()
    {
        ref var map = ref image.Section<RelocationMap>(SectionId.Relocations)[0];
        map.References &= map.References - 1;
        IsRefused("marked as references and types");
    }

    [Fact]
    public void Words_behind_the_heap_are_marked()
    {
        image.Section<RelocationMap>(SectionId.Relocations)[^1].References = 1UL << 63;
        IsRefused("marked as references and types");
    }

    [Fact]
    public void The_maps_of_a_block_lie_elsewhere()
    {
        image.Section<BlockRecord>(SectionId.Blocks)[0].FirstMap = 1;
        IsRefused("the maps of a block");
    }

    [Fact]
    public void A_slot_is_said_to_lie_elsewhere()
    {
        image.Section<uint>(SectionId.Slots)[0] += 8;
        IsRefused("lie in memory as they do not");
    }

    [Fact]
    public void A_type_is_said_to_have_no_references()
    {
        image.Section<TypeRecord>(SectionId.Types)[image.IndexOf(Circle)].Kind = TypeKind.Leaf;
        IsRefused("lie in memory as they do not");
    }

    [Fact]
    public void A_type_is_said_to_be_smaller()
    {
        image.Section<TypeRecord>(SectionId.Types)[image.IndexOf(World)].BaseSize -= 8;
        IsRefused("lie in memory as they do not");
    }

    [Fact]
    public void An_outside_object_is_stored_where_no_reference_is()
    {
        image.Section<Fixup>(SectionId.Fixups)[0].Slot += 4;
        IsRefused("an outside object is to be stored");
    }

    [Fact]
    public void An_outside_object_is_stored_in_a_field_of_another_type()
    {
        var fixups = image.Section<Fixup>(SectionId.Fixups);
        (fixups[0].Link, fixups[1].Link) = (fixups[1].Link, fixups[0].Link);
        IsRefused("a field or element of type");
    }

    [Fact]
    public void An_outside_object_does_not_exist()
    {
        image.Section<Fixup>(SectionId.Fixups)[0].Link = uint.MaxValue;
        IsRefused("it refers to the outside object");
    }

    [Fact]
    public void A_section_lies_outside()
    {
        image.Directory[4].Length = 1 << 30;
        IsRefused("does not lie where one does");
    }

    [Fact]
    public void A_section_is_there_twice()
    {
        image.Directory[4].Id = image.Directory[5].Id;
        IsRefused("does not lie where one does");
    }

    [Fact]
    public void The_heap_is_said_to_be_longer()
    {
        image.HeaderWord(nameof(ImageHeader.CopiedLength)) += 1 << 20;
        IsRefused("no size that a heap can have");
    }

    [Fact]
    public void There_are_fewer_objects_than_it_says()
    {
        image.HeaderNumber(nameof(ImageHeader.ObjectCount))++;
        IsRefused("do not fill its heap");
    }

    [Fact]
    public void References_are_said_to_lie_among_objects_without_any()
    {
        image.HeaderWord(nameof(ImageHeader.LeafOffset)) = 0;
        IsRefused("do not fill its heap");
    }

    [Fact]
    public void Flags_ask_for_another_way_to_restore()
    {
        image.Section<RuntimeRecord>(SectionId.Runtime)[0].Flags = ImageFlags.Lazy;
        IsRefused("asks for what heap images never do");
    }

    [Fact]
    public void A_table_is_linked_already()
    {
        var places = image.Objects().Where(o => o.Type == image.IndexOf("System.Collections.Generic.HashSet<Preinit.HeapImages.Fuzz.Key>")).First().Offset;
        var buckets = image.Word(places + FieldPlaces.Of(typeof(HashSet<Key>)).Single(p => p.Field.Name == "_buckets").Offset);
        image.Number(buckets + 16) = 1_000_000;
        IsRefused("is linked already");
    }

    [Fact]
    public void The_parts_of_a_table_lie_elsewhere()
    {
        var record = image.Section<RebuildRecord>(SectionId.Rebuilds)[0];
        var parts = image.Word(ImageFormat.RootsOffset + 16 + 8 * record.Parts);
        image.Number(image.Word(parts + 16) + 16) += 8;
        IsRefused("the parts of a table lie where they do not");
    }

    [Fact]
    public void Two_tables_have_the_same_parts()
    {
        var records = image.Section<RebuildRecord>(SectionId.Rebuilds);
        records[1] = records[0];
        IsRefused("the same parts");
    }

    [Fact]
    public void Something_else_is_to_be_built_anew()
    {
        image.Section<RebuildRecord>(SectionId.Rebuilds)[0].Target = 0;
        IsRefused("");
    }

    [Fact]
    public void A_type_is_not_allowed()
    {
        image.Rename("Circle", "Target"); // a class without objects of the same assembly
        IsRefused("Preinit.HeapImages.Fuzz.Target, which is not allowed", code: "PREINIT6121");
    }

    [Fact]
    public void A_type_is_of_another_assembly_that_is_not_loaded_for_it()
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name).ToHashSet();
        Assert.DoesNotContain("System.Speech", loaded);
        image.Rename("System.Private.CoreLib", "System.Private.DataCon");
        IsRefused("which is not allowed", code: "PREINIT6121");
        Assert.DoesNotContain("System.Private.DataCon", AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name));
    }

    [Fact]
    public void The_root_is_another_type()
    {
        var (code, _) = image.Refusal<List<string>>(HeapImageVerification.For<World>(typeof(Circle), typeof(Square)));
        Assert.Equal("PREINIT6106", code);
    }

    [Fact]
    public void There_are_more_objects_or_bytes_than_allowed()
    {
        Assert.Equal("PREINIT6123", image.Refusal<World>(Seeds.Options.Verify! with { MaxObjects = 10 }).Code);
        Assert.Equal("PREINIT6123", image.Refusal<World>(Seeds.Options.Verify! with { MaxBytes = 1000 }).Code);
    }

    [Fact]
    public void A_derived_class_has_to_be_named() => Assert.Equal("PREINIT6121", image.Refusal<World>(HeapImageVerification.For<World>()).Code);
}

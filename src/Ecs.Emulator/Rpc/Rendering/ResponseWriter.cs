namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>
/// Writes an answer in one format. Lists are written as the API has them in either: a wrapper around repeated items.
/// </summary>
internal abstract class ResponseWriter
{
    /// <summary>Begins the document; the name of its root shows in XML alone.</summary>
    public abstract void Begin(string root);

    /// <summary>Ends the document. All is written when it returns.</summary>
    public abstract void End();

    /// <summary>Writes a text.</summary>
    public abstract void Text(string name, string value);

    /// <summary>Writes a text that XML wraps in CDATA.</summary>
    public abstract void CData(string name, string value);

    /// <summary>Writes a whole number.</summary>
    public abstract void Integer(string name, long value);

    /// <summary>Writes a number that may have a fraction.</summary>
    public abstract void Number(string name, double value);

    /// <summary>Writes a truth value.</summary>
    public abstract void Boolean(string name, bool value);

    /// <summary>Begins a structure.</summary>
    public abstract void BeginObject(string name);

    /// <summary>Ends a structure.</summary>
    public abstract void EndObject();

    /// <summary>Begins a list of items of this name.</summary>
    public abstract void BeginList(string wrapper, string item);

    /// <summary>Ends a list.</summary>
    public abstract void EndList();

    /// <summary>Begins repeated items of this name that have no wrapper.</summary>
    public abstract void BeginArray(string name);

    /// <summary>Ends repeated items without a wrapper.</summary>
    public abstract void EndArray();

    /// <summary>Writes an item that is a text.</summary>
    public abstract void TextItem(string item, string value);

    /// <summary>Writes an item that is a text of ASCII with nothing in it to escape.</summary>
    public abstract void TextItem(string item, ReadOnlySpan<byte> ascii);

    /// <summary>Begins an item that is a structure.</summary>
    public abstract void BeginItem(string item);

    /// <summary>Ends an item that is a structure.</summary>
    public abstract void EndItem();
}

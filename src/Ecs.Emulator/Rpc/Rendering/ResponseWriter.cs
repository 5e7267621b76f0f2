namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>Writes a response in one format. In both formats, a list has a wrapper around its items.</summary>
internal abstract class ResponseWriter
{
    /// <summary>Begins the document. Only XML shows the name of the root.</summary>
    public abstract void Begin(string root);

    /// <summary>Ends the document and flushes it.</summary>
    public abstract void End();

    public abstract void Text(string name, string value);

    /// <summary>Writes a text, in XML as CDATA.</summary>
    public abstract void CData(string name, string value);

    public abstract void Integer(string name, long value);

    public abstract void Number(string name, double value);

    public abstract void Boolean(string name, bool value);

    public abstract void BeginObject(string name);

    public abstract void EndObject();

    public abstract void BeginList(string wrapper, string item);

    public abstract void EndList();

    /// <summary>Begins repeated items without a wrapper.</summary>
    public abstract void BeginArray(string name);

    public abstract void EndArray();

    public abstract void TextItem(string item, string value);

    public abstract void IntegerItem(string item, long value);

    /// <summary>Writes ASCII text that needs no escapes.</summary>
    public abstract void TextItem(string item, ReadOnlySpan<byte> ascii);

    public abstract void BeginItem(string item);

    public abstract void EndItem();
}

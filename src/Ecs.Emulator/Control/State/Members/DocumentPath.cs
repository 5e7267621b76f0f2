namespace Ecs.Emulator.Control.State.Members;

/// <summary>The location of an object in a document. The JSON pointer is formatted only for a problem.</summary>
internal sealed class DocumentPath
{
    public static readonly DocumentPath Root = new(null, "");

    private readonly DocumentPath? parent;
    private readonly string segment;

    private DocumentPath(DocumentPath? parent, string segment)
    {
        this.parent = parent;
        this.segment = segment;
    }

    public DocumentPath At(string member) => new(this, member);

    public override string ToString() => parent is null ? "" : ProblemList.Pointer(parent.ToString(), segment);
}

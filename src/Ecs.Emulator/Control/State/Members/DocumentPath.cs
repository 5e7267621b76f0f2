namespace Ecs.Emulator.Control.State.Members;

/// <summary>
/// The place of an object in a document. The JSON pointer is only formatted for a problem, because most documents have
/// none.
/// </summary>
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

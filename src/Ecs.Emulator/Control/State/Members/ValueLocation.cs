using System.Globalization;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>The location of a value in a document: a member of an object, or an item of a list.</summary>
/// <param name="Owner">The reader of the object.</param>
/// <param name="Member">The name of the member.</param>
/// <param name="Index">The index of the item; negative for the member itself.</param>
internal readonly record struct ValueLocation(MemberReader Owner, string Member, int Index = -1)
{
    public DocumentPath Path
    {
        get
        {
            var member = Owner.Path.At(Member);
            return Index < 0 ? member : member.At(Index.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Report(string message) => Owner.ReportAt(Path, message);
}

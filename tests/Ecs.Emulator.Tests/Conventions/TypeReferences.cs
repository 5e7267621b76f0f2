using System.Reflection;
using System.Reflection.Emit;

namespace Ecs.Emulator.Tests.Conventions;

/// <summary>Finds the types that a compiled type refers to: in its signatures and in the code of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static;

    private const byte TwoByteOpCode = 0xfe;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types that this type refers to, with duplicates.</summary>
    public static IEnumerable<Type> Of(Type type)
    {
        IEnumerable<Type?> found =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetMethods(Declared).SelectMany(OfSignature),
            .. type.GetConstructors(Declared).SelectMany(OfSignature),
            .. type.GetMethods(Declared).SelectMany(OfBody),
            .. type.GetConstructors(Declared).SelectMany(OfBody),
        ];
        return found.OfType<Type>().SelectMany(Parts);
    }

    private static IEnumerable<Type?> OfSignature(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append((method as MethodInfo)?.ReturnType);

    private static IEnumerable<Type?> OfBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        return [.. body.LocalVariables.Select(local => local.LocalType), .. Tokens(body).SelectMany(Resolve)];

        IEnumerable<Type?> Resolve(int token)
        {
            var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
            var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
            return method.Module.ResolveMember(token, ofType, ofMethod) switch
            {
                Type named => [named],
                MethodInfo { IsGenericMethod: true } generic =>
                [
                    generic.DeclaringType,
                    .. generic.GetGenericArguments(),
                ],
                { } member => [member.DeclaringType],
                null => [],
            };
        }
    }

    private static IEnumerable<int> Tokens(MethodBody body)
    {
        var code = body.GetILAsByteArray()!;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == TwoByteOpCode ? unchecked((short)((code[at] << 8) | code[at + 1])) : code[at];
            var opCode = OpCodesByValue[value];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType
                or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 * (1 + BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    /// <summary>The type itself, or its element type and generic arguments.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)] : [type];
    }
}

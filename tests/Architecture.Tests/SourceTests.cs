using System.Text.RegularExpressions;
using iHanoi.Civic.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace iHanoi.Architecture.Tests;

/// <summary>How the code reads: small files, small methods, sealed types, honest names, no text for people.</summary>
public sealed partial class SourceTests
{
    private const int MostLinesOfAFile = 300;
    private const int MostLinesOfAMethod = 60;

    private static readonly string[] BannedEndings =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utility",
        "Processor",
        "Data",
        "Info",
        "Impl",
        "Service",
    ];

    private static IEnumerable<Source> Shipped =>
        House.Sources.Where(source => !source.Path.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void A_file_fits_the_eye() =>
        House
            .Sources.Where(source => source.Lines > MostLinesOfAFile)
            .Where(source => !Allowed.LongFiles.Contains(source.Path))
            .Select(source => $"{source.Path}: {source.Lines} lines")
            .ShouldBeEmpty();

    [Fact]
    public void A_method_fits_the_eye()
    {
        var methods =
            from source in House.Sources
            from method in source.Root.DescendantNodes().Where(IsMethod)
            let lines = LinesOf(method)
            where lines > MostLinesOfAMethod
            where !Allowed.LongMethods.Contains($"{source.Path} {NameOf(method)}")
            select $"{source.Path} {NameOf(method)}: {lines} lines";

        methods.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_says_what_the_type_is()
    {
        var names =
            from source in Shipped
            from type in source.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            let name = type.Identifier.Text
            where BannedEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            where !Allowed.Names.Contains(name)
            select $"{source.Path}: {name}";

        names.ShouldBeEmpty();
    }

    [Fact]
    public void Handler_belongs_to_the_web_framework()
    {
        var handlers =
            from source in Shipped
            from type in source.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            where type.Identifier.Text.EndsWith("Handler", StringComparison.Ordinal)
            where !BaseIsAFrameworkHandler(type)
            select $"{source.Path}: {type.Identifier.Text}";

        handlers.ShouldBeEmpty();
    }

    [Fact]
    public void A_class_is_sealed_static_or_abstract()
    {
        var open =
            from source in House.Sources
            from type in source.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            where type is ClassDeclarationSyntax || IsRecordClass(type)
            where !type.Modifiers.Any(IsClosing)
            select $"{source.Path}: {type.Identifier.Text}";

        open.ShouldBeEmpty();
    }

    [Fact]
    public void Words_for_people_and_models_live_in_files_not_in_code()
    {
        var words =
            from source in Shipped
            where source.Path.StartsWith("src/", StringComparison.Ordinal)
            where !Allowed.VietnameseWords.Any(source.Path.StartsWith)
            from literal in source.Root.DescendantTokens().Where(IsText)
            where VietnameseText.HasMarks(literal.ValueText)
            select $"{source.Path}:{Line(literal)}: {literal.ValueText}";

        words.ShouldBeEmpty();
    }

    [Fact]
    public void No_call_bypasses_the_filters_of_the_kernel() =>
        Shipped
            .Where(source =>
                source
                    .Root.DescendantTokens()
                    .Any(token => token.ValueText == "Use" + "FunctionInvocation")
            )
            .Select(source => source.Path)
            .ShouldBeEmpty();

    [Fact]
    public void The_product_never_reads_what_judges_it()
    {
        var readers =
            from source in House.Sources
            where source.Path.StartsWith("src/", StringComparison.Ordinal)
            where !Allowed.ReadsJudges.Contains(source.Path)
            from literal in source.Root.DescendantTokens().Where(IsText)
            where EvalPath().IsMatch(literal.ValueText)
            select $"{source.Path}:{Line(literal)}: {literal.ValueText}";

        readers.ShouldBeEmpty();
    }

    private static bool IsMethod(SyntaxNode node) =>
        node
            is BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or AccessorDeclarationSyntax;

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax local => local.Identifier.Text,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
            _ => node.Kind().ToString(),
        };

    private static bool IsRecordClass(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax && type.IsKind(SyntaxKind.RecordDeclaration);

    private static bool IsClosing(SyntaxToken modifier) =>
        modifier.Kind()
            is SyntaxKind.SealedKeyword
                or SyntaxKind.StaticKeyword
                or SyntaxKind.AbstractKeyword;

    private static bool BaseIsAFrameworkHandler(BaseTypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(parent =>
            parent.Type.ToString().Contains("Handler", StringComparison.Ordinal)
        )
            is true;

    private static bool IsText(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.Utf8StringLiteralToken;

    private static int Line(SyntaxToken token) =>
        token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    [GeneratedRegex(@"(^|/)eval(/|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EvalPath();
}

//! What the commands and environments of LaTeX do to the words around them.

/// What a command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// So many arguments of it are not words; what follows is.
    Skip(usize),
    /// It ends a paragraph.
    Ends,
    /// It refers to a label: with the word for what that is, or by its number alone.
    Refers {
        /// Whether the word stands before the number.
        named: bool,
    },
    /// It takes in another file.
    TakesIn,
    /// Its argument is a footnote.
    Notes,
    /// Its argument is quoted.
    Quotes,
}

/// What a command does to the words behind it; one that is not known only disappears.
pub(super) fn does(name: &str) -> Does {
    match name {
        "label" | "includegraphics" | "vspace" | "hspace" | "usepackage" | "documentclass"
        | "bibliography" | "bibliographystyle" | "addbibresource" | "pagestyle" | "thispagestyle"
        | "hypersetup" | "hyphenation" | "pagenumbering" | "cline" | "cmidrule" | "textcolor" | "color"
        | "href" | "selectlanguage" | "graphicspath" | "phantomsection" | "date" | "author"
        | "captionsetup" | "fontsize" | "linespread" | "nocite" | "rule" | "newpage" | "rowcolor"
        | "columncolor" | "cellcolor" | "hyperref" | "index" | "glsadd" => Does::Skip(match name {
            "phantomsection" | "newpage" | "hyperref" => 0,
            "rule" | "fontsize" => 2,
            _ => 1,
        }),
        "setlength"
        | "addtolength"
        | "setcounter"
        | "addtocounter"
        | "multicolumn"
        | "multirow"
        | "newcommand"
        | "renewcommand"
        | "providecommand"
        | "newenvironment"
        | "addcontentsline"
        | "DeclareMathOperator" => Does::Skip(if name == "addcontentsline" { 3 } else { 2 }),
        "par" | "bigskip" | "medskip" | "smallskip" | "clearpage" | "cleardoublepage" | "maketitle"
        | "appendix" | "tableofcontents" | "listoftables" | "listoffigures" => Does::Ends,
        "ref" | "pageref" | "eqref" => Does::Refers { named: false },
        "autoref" | "cref" | "Cref" | "fullref" | "vref" => Does::Refers { named: true },
        "input" | "include" | "subfile" | "import" => Does::TakesIn,
        "footnote" | "endnote" | "footnotetext" | "thanks" => Does::Notes,
        "enquote" | "say" => Does::Quotes,
        name if name.contains("cite") => Does::Skip(1),
        _ => Does::Skip(0),
    }
}

/// What an environment makes of the words in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Environment {
    /// A quotation set apart.
    Quotation,
    /// A list.
    List,
    /// A table; so many of its arguments say how it is set.
    Table(usize),
    /// Nothing that is read.
    Unread,
    /// Words as elsewhere.
    Plain,
}

/// What an environment makes of the words in it.
pub(super) fn environment(name: &str) -> Environment {
    match name.trim_end_matches('*') {
        "quote" | "quotation" | "displayquote" | "quoting" | "verse" | "displaycquote" | "blockquote" => {
            Environment::Quotation
        }
        "itemize" | "enumerate" | "description" | "compactitem" | "compactenum" => Environment::List,
        "tabularx" | "tabulary" => Environment::Table(2),
        "tabular" if name.ends_with('*') => Environment::Table(2),
        "tabular" | "longtable" | "tabu" | "longtabu" | "tblr" | "supertabular" => Environment::Table(1),
        "comment" | "verbatim" | "lstlisting" | "tikzpicture" | "equation" | "align" | "displaymath"
        | "minted" => Environment::Unread,
        _ => Environment::Plain,
    }
}

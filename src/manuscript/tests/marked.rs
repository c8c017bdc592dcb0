//! Markdown and LaTeX: structure by marks.

use super::blocks;
use crate::manuscript::{read, read_with_notes};

#[test]
fn markdown_keeps_the_words_and_drops_the_marks() {
    let text = "---\ntitle: \"Werkdruk in de wijk\"\nauthor: A\n---\n\n# Resultaten {#res}\n\nVier **verpleegkundigen** (V1, V2,\n\
                V3 en _V4_) noemen dit[^1]; zie [de bijlage](b.md).\n\n> V1: \"Ik zie het\n> niet meer.\"\n\n- een\n  - twee\n\n\
                1. drie\n\n| Code | n |\n|------|---|\n| Rust | 4 |\n| a\\|b | 5 |\n\n[^1]: Een noot.\n\nOnderkop\n---\n\n<!-- weg\nook -->\n\
                5 * 3 en snake_case en \\*ster\\* en [...]\n";
    assert_eq!(
        blocks("a.md", text),
        [
            "#0 Werkdruk in de wijk",
            "#1 Resultaten",
            "p Vier verpleegkundigen (V1, V2, V3 en V4) noemen dit; zie de bijlage.",
            "q V1: \"Ik zie het niet meer.\"",
            "-0 een",
            "-1 twee",
            "-0 1. drie",
            "0:0,0 Code",
            "0:0,1 n",
            "0:1,0 Rust",
            "0:1,1 4",
            "0:2,0 a|b",
            "0:2,1 5",
            "n Een noot.",
            "#2 Onderkop",
            "p 5 * 3 en snake_case en *ster* en [...]",
        ]
    );
}

const TEX: &str = r#"\documentclass[dutch]{article}
\title{Werkdruk in de \emph{wijk}}
\begin{document}
\maketitle
\section{Resultaten}\label{sec:res}
Vier verpleegkundigen (V1, V2,~V3 en V4) noemen dit --- zie Tabel~\ref{tab:n} en \autoref{tab:n}.\footnote{Een
noot.} % weg
Dat is 50\% van de cli\"enten \cite[p.~3]{jansen2020}, ``zeker''.

\subsection*{Rust}
\begin{quote}
V1: ``Ik zie het niet meer.''
\end{quote}
\begin{itemize}
  \item een
  \item twee
\end{itemize}
\begin{table}
\caption[kort]{Aantal per code}\label{tab:n}
\begin{tabular}{l|r}
\hline
Code & $n$ \\
Rust & 4 \\[2pt]
 & \textbf{5} \\
\end{tabular}
\end{table}
\input{hoofdstuk2}
\appendix
\section{Codeboek}\label{app}
Zie sectie~\ref{sec:res} en bijlage~\ref{app}; \enquote{zo} hoort het. \ref{weg}
\end{document}
weg
"#;

#[test]
fn latex_reads_as_it_prints() {
    assert_eq!(
        blocks("a.tex", TEX),
        [
            "#0 Werkdruk in de wijk",
            "#1 1 Resultaten",
            "p Vier verpleegkundigen (V1, V2, V3 en V4) noemen dit — zie Tabel 1 en Tabel 1. Dat is 50% van de cliënten , “zeker”.",
            "#2 Rust",
            "q V1: “Ik zie het niet meer.”",
            "-0 een",
            "-0 twee",
            "c Tabel 1: Aantal per code",
            "0:0,0 Code",
            "0:0,1 n",
            "0:1,0 Rust",
            "0:1,1 4",
            "0:2,1 5",
            "#1 Bijlage A Codeboek",
            "p Zie sectie 1 en bijlage A; “zo” hoort het.",
            "n Een noot.",
        ]
    );
}

#[test]
fn a_file_that_latex_takes_in_is_named() {
    let (_, notes) = read_with_notes("a.tex", TEX.as_bytes()).unwrap();
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].message.id, "manuscript-not-followed");
    assert!(notes[0].to_string().starts_with("a.tex:27"), "{}", notes[0]);
}

#[test]
fn words_of_latex_lead_back_to_their_line() {
    let manuscript = read("a.tex", TEX.as_bytes()).unwrap();
    for word in
        ["Resultaten", "verpleegkundigen", "noemen", "zeker", "twee", "Aantal", "Codeboek", "hoort", "noot"]
    {
        let spot = manuscript.spot(manuscript.text.find(word).unwrap());
        let line = TEX.lines().nth(spot.line - 1).unwrap();
        assert!(line.chars().skip(spot.column - 1).collect::<String>().starts_with(word), "{word} {spot:?}");
    }
}

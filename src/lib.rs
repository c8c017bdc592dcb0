//! Codeboom takes interview transcripts through the six phases of thematic analysis (Braun & Clarke, 2006).

pub mod chart;
pub mod codebook;
pub mod coding;
pub mod corpus;
pub mod message;
pub mod table;
pub mod text;

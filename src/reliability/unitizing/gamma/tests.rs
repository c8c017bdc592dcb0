//! Gamma held against hand-worked cases, every alignment of small texts, and what must not change it.

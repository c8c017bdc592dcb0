//! Phase 3: which codes occur together, and what that looks like as clusters and on a map.

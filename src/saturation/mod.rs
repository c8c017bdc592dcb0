//! Phase 4: whether further interviews still bring new codes.

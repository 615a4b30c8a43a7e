//! Writes the declarations of the surface.

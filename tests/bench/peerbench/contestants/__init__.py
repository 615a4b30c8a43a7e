"""The contestants, each in a package named after its library. ``ENTRIES`` says what it does."""

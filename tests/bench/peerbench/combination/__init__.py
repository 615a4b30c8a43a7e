"""Which open items make up an amount: the package beside CP-SAT, over stored questions."""

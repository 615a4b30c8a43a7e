"""Writes the stored questions: ``python -m peerbench.combination.questions > combinations.jsonl``.

The same seed gives the same questions. How many answers each has is counted here by a table over all sums, which shares
nothing with the search that is measured.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

SEED = 20261122
SIZES = (20, 50, 100, 200, 300)
Ints = NDArray[np.int64]


@dataclass
class Question:
    """One question. A part is its amount and, where there is one, what closes it with its discount, in minor units."""

    name: str
    parts: list[tuple[int, int | None]]
    sum: int
    below: int = 0
    above: int = 0
    expected: str = ""


def choices(part: tuple[int, int | None]) -> list[int]:
    """What a part may add beside nothing."""
    full, discounted = part
    return [full] if discounted is None else [full, discounted]


def counted(question: Question) -> str:
    """By dynamic programming over all sums: how many sets make each, where two stand for more as well."""
    least = sum(min(0, *choices(part)) for part in question.parts)
    most = question.sum + question.above - least
    ways = np.zeros(most + 1, np.uint8)
    ways[0] = 1
    for part in question.parts:
        lowest = min(0, *choices(part))
        before, ways = ways, np.zeros_like(ways)
        for value in [0, *choices(part)]:
            up = value - lowest
            if up <= most:
                ways[up:] += before[: most + 1 - up]
        np.minimum(ways, 2, out=ways)
    exact = int(ways[question.sum - least])
    window = ways[question.sum - question.below - least : question.sum + question.above - least + 1]
    return ("none", "unique", "several")[min(2, exact or int(window.sum()))]


def amounts(numbers: np.random.Generator, size: int) -> Ints:
    """Log-normal around 493.00, as in the other data."""
    return np.maximum(100, np.exp(numbers.normal(6.2, 1.3, size)) * 100).astype("i8")


def full(values: Ints) -> list[tuple[int, int | None]]:
    """Parts without discounts."""
    return [(int(value), None) for value in values]


def four(numbers: np.random.Generator, values: Ints) -> int:
    """What four of them come to, none of them a large one."""
    return int(values[numbers.choice(np.flatnonzero(values < 500_000), 4, replace=False)].sum())


def one_answer(numbers: np.random.Generator, size: int, off: int) -> Question:
    """Few small ones are the sum, or close to it, and nothing else is."""
    while True:
        values = amounts(numbers, size) // 100 * 100 if off else amounts(numbers, size)
        small = np.sort(values)[: max(8, size // 20)]
        total = int(numbers.choice(small, int(numbers.integers(2, 4)), replace=False).sum())
        window = 50 if off else 0
        question = Question("", full(values), total - off, window, window)
        if counted(question) == "unique":
            return question


def questions(numbers: np.random.Generator, size: int) -> Iterator[Question]:
    """One of each kind."""
    values = amounts(numbers, size)
    yield Question("four of them", full(values), four(numbers, values))
    unique = one_answer(numbers, size, 0)
    yield Question("one answer", unique.parts, unique.sum)
    near = one_answer(numbers, size, 37)
    yield Question("one answer within 0.50", near.parts, near.sum, 50, 50)
    tens = amounts(numbers, size) // 10 * 10
    yield Question("within 0.50", full(tens), four(numbers, tens) - 7, 50, 50)
    even = amounts(numbers, size) // 2 * 2
    yield Question("none: all even", full(even), four(numbers, even) + 1)
    odd = amounts(numbers, size) // 10 * 10
    odd[numbers.integers(size)] += 1
    yield Question("none: all but one in tens", full(odd), four(numbers, odd) // 10 * 10 + 2)
    gross = amounts(numbers, size)
    net = gross - gross // 50
    some = numbers.choice(np.flatnonzero(gross < 500_000), 4, replace=False)
    paid = int(net[some[:2]].sum() + gross[some[2:]].sum())
    discounted = [(int(one), int(other)) for one, other in zip(gross, net, strict=True)]
    yield Question("discounts", discounted, paid)
    mixed = amounts(numbers, size)
    credits = numbers.choice(np.flatnonzero(mixed < 200_000), max(2, size // 20), replace=False)
    mixed[credits] *= -1
    debits = np.flatnonzero((mixed > 0) & (mixed < 500_000))
    net_of_one = int(mixed[numbers.choice(debits, 4, replace=False)].sum() + mixed[credits[0]])
    yield Question("credits", full(mixed), max(net_of_one, 100))


def harder(numbers: np.random.Generator, size: int) -> Iterator[Question]:
    """Questions that neither a common divisor nor a few parts beside it answer with none."""
    # So many that leave 1 over beside multiples of 2.00 leave 1.04 at most, never 1.50.
    third = np.maximum(amounts(numbers, size) // 200 * 200, 200)
    third[numbers.choice(size, size // 3 + 4, replace=False)] += 1
    yield Question("none: a third beside 2.00s", full(third), four(numbers, third) // 200 * 200 + 150)
    values = amounts(numbers, size)
    small = np.sort(values)
    while True:
        near = Question("none: a gap among small sums", full(values), int(small[:3].sum() + numbers.integers(20_000)))
        if counted(near) == "none":
            yield near
            return


def main() -> None:
    """One question per line."""
    numbers, others = np.random.default_rng(SEED), np.random.default_rng(SEED + 1)
    for size in SIZES:
        for question in chain(questions(numbers, size), harder(others, size)):
            question.name = f"{question.name}, {size}"
            question.expected = counted(question)
            print(json.dumps(asdict(question), separators=(",", ":")), file=sys.stdout)


if __name__ == "__main__":
    main()

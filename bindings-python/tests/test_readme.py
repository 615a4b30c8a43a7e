"""The README's Python program is the example, and it prints what the README says of the Rust one."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/python/first_invoice.py"


def block(heading: str, language: str) -> str:
    """The first block of that language after a heading."""
    section = (ROOT / "README.md").read_text().split(heading)[1]
    return section.split(f"```{language}\n")[1].split("```")[0]


def test_the_readme_shows_the_example_as_it_is() -> None:
    program = EXAMPLE.read_text().split('"""\n\n', 1)[1]
    assert block("### Python", "python") == program


def test_the_example_prints_what_the_readme_says() -> None:
    printed = subprocess.run([sys.executable, EXAMPLE], capture_output=True, text=True, check=True).stdout
    assert printed.rstrip() == block("### Rust", "text").rstrip()


def test_the_program_about_terms_prints_what_stands_below_it() -> None:
    heading = "## Terms, days and lateness"
    program = [sys.executable, "-c", block(heading, "python")]
    printed = subprocess.run(program, capture_output=True, text=True, check=True).stdout
    assert printed == block(heading, "text")


def test_the_program_about_a_parent_is_the_example_and_prints_what_stands_below_it() -> None:
    heading = "## What happens to a receivable"
    example = ROOT / "examples/python/parent_pays.py"
    assert block(heading, "python") == example.read_text().split('"""\n\n', 1)[1]
    printed = subprocess.run([sys.executable, example], capture_output=True, text=True, check=True).stdout
    assert printed == block(heading, "text")


def test_the_program_about_bank_lines_is_the_example_and_prints_what_stands_below_it() -> None:
    heading = "## Whose money it is, and what for"
    example = ROOT / "examples/python/bank_lines.py"
    assert block(heading, "python") == example.read_text().split('"""\n\n', 1)[1]
    printed = subprocess.run([sys.executable, example], capture_output=True, text=True, check=True).stdout
    assert printed == block(heading, "text")


def test_the_program_about_the_books_is_the_example_and_prints_what_stands_below_it() -> None:
    heading = "## The books"
    example = ROOT / "examples/python/books.py"
    assert block(heading, "python") == example.read_text().split('"""\n\n', 1)[1]
    printed = subprocess.run([sys.executable, example], capture_output=True, text=True, check=True).stdout
    assert printed == block(heading, "text")

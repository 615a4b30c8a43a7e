"""The one family of exceptions. Import it from `receivables`."""

from collections.abc import Mapping


class Error(ValueError):
    """A refusal: a stable code, a sentence, and the values it is about. Nothing was changed.

    Program against ``code``; show ``str()`` of it. All codes are in `receivables.codes`.

    Attributes:
        code: The stable code, such as ``currency_mismatch``.
        text: The sentence, without code and place.
        field: Where in the input the refused value stands, such as ``totals.gross``; none for the input itself.
        context: The values that the sentence is made from, by name.
    """

    code: str
    text: str
    field: str | None
    context: dict[str, str]

    def __init__(
        self, code: str, text: str, field: str | None = None, context: Mapping[str, str] | None = None
    ) -> None:
        self.code, self.text, self.field, self.context = code, text, field, dict(context or {})
        super().__init__(code, text, field, self.context)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.code, self.field, self.text) if part)


class WrongType(Error, TypeError):
    """A value of a type that can not be meant: a float as an amount, a datetime as a date."""

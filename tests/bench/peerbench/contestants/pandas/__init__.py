"""pandas: vectorised where a competent user would, a Python loop per group for cash application."""

from . import aging, behaviour, cash, documents

ENTRIES = aging.ENTRIES | cash.ENTRIES | documents.ENTRIES | behaviour.ENTRIES

"""DuckDB: SQL on tables of its own, in memory, on all cores; results are fetched as Arrow."""

from . import aging, behaviour, cash, documents

ENTRIES = aging.ENTRIES | cash.ENTRIES | documents.ENTRIES | behaviour.ENTRIES

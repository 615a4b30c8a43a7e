"""polars: lazy queries on all cores, as its documentation would have them written."""

from . import aging, behaviour, cash, documents

ENTRIES = aging.ENTRIES | cash.ENTRIES | documents.ENTRIES | behaviour.ENTRIES

"""numba: loops written by hand over plain columns on one core, compiled in the first round.

It takes ids for places in the columns. That is what a program of one's own may do, and no general library can.
"""

from . import aging, cash, documents

ENTRIES = aging.ENTRIES | cash.ENTRIES | documents.ENTRIES

"""The peer benchmark: the same receivables work done by several libraries, in one run, with equal results.

* ``generate``: seeded data sets, any size
* ``workloads``: what is measured, and what each means
* ``contestants``: one package per library; each declares an ``Entry`` per workload it does
* ``worker``: one resident process per contestant
* ``driver``: interleaves the contestants, compares their results
* ``table``: the measurements as Markdown
"""

"""The same question asked of CP-SAT: it is solved, the answer is forbidden, and it is solved again.

A second solution says that there are several, none that there was only one. Where nothing is exact, the same is done with
the window as the range of the sum.
"""

from ortools.sat.python import cp_model

from .questions import choices

Parts = list[tuple[int, int | None]]
SECONDS = 20.0


def within(parts: Parts, low: int, high: int) -> tuple[str, int]:
    """How many sets come to a sum in this range, and how often that was solved."""
    model = cp_model.CpModel()
    taken = [[model.new_bool_var("") for _ in choices(part)] for part in parts]
    for ways in taken:
        if len(ways) > 1:
            model.add_at_most_one(ways)
    flat = [way for ways in taken for way in ways]
    values = [value for part in parts for value in choices(part)]
    model.add_linear_constraint(cp_model.LinearExpr.weighted_sum(flat, values), low, high)
    model.add_bool_or(flat)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = SECONDS
    first = solver.solve(model)
    if first == cp_model.INFEASIBLE:
        return "none", 1
    if first not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return "gave up", 1
    model.add_bool_or([way.negated() if solver.boolean_value(way) else way for way in flat])
    second = solver.solve(model)
    if second == cp_model.INFEASIBLE:
        return "unique", 2
    return ("several" if second in (cp_model.OPTIMAL, cp_model.FEASIBLE) else "gave up"), 2


def answer(parts: Parts, total: int, below: int, above: int) -> tuple[str, int]:
    """None, unique, several or gave up; and how often it was solved."""
    exact, solved = within(parts, total, total)
    if exact != "none" or not (below or above):
        return exact, solved
    near, more = within(parts, total - below, total + above)
    return near, solved + more

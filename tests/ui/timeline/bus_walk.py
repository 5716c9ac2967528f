# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
"""Reads the timeline of a running program over the accessibility bus, as a screen reader does.

Usage: bus_walk.py PID. Prints one JSON object: the nodes below the timeline, depth first, and whether the first item
is selected before and after its action. Ends with 1 where the timeline is not found within a minute.
"""
import json
import sys
import time

import pyatspi

SECONDS = 60


def children(node):
    return [child for child in (node.getChildAtIndex(i) for i in range(node.childCount)) if child is not None]


def timeline_below(node):
    if node.name == "Timeline" and node.getRole() == pyatspi.ROLE_TREE:
        return node
    for child in children(node):
        found = timeline_below(child)
        if found is not None:
            return found
    return None


def timeline_of(pid):
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and program.get_process_id() == pid:
            return timeline_below(program)
    return None


def until(find):
    """What `find` gives once it gives anything. Programs come and go on the bus, so a failed look is no fault."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:  # the bindings raise GLib errors of many kinds
            found = None
        if found:
            return found
        time.sleep(0.05)
    return None


def has(node, state):
    return node.getState().contains(state)


def nodes_below(node, depth=0):
    for child in children(node):
        yield child, depth
        yield from nodes_below(child, depth + 1)


def main():
    pid = int(sys.argv[1])
    # A timeline without anything in it has not got its record yet.
    timeline = until(lambda: (found := timeline_of(pid)) and found.childCount > 0 and found)
    if timeline is None:
        print("no timeline on the bus", file=sys.stderr)
        return 1
    nodes = list(nodes_below(timeline))
    told = [{"depth": depth, "name": node.name, "description": node.description,
             "isItem": has(node, pyatspi.STATE_SELECTABLE)} for node, depth in nodes]
    item = next(node for node, _ in nodes if has(node, pyatspi.STATE_SELECTABLE))
    before = has(item, pyatspi.STATE_SELECTED)
    item.queryAction().doAction(0)
    after = bool(until(lambda: has(item, pyatspi.STATE_SELECTED)))
    print(json.dumps({"description": timeline.description, "nodes": told, "before": before, "after": after}))
    return 0


sys.exit(main())

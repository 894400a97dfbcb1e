"""Each shape of the API has a name of its own: two of one name would be described as one."""

import importlib
import pkgutil
from collections import defaultdict

import evenhand.api
from evenhand.api.bodies import Body
from evenhand.api.shapes.basics import Shape


def test_no_two_shapes_have_one_name() -> None:
    for found in pkgutil.walk_packages(evenhand.api.__path__, "evenhand.api."):
        importlib.import_module(found.name)
    named = defaultdict(set)
    waiting = [Shape, Body]
    while waiting:
        shape = waiting.pop()
        named[shape.__name__].add(shape.__module__)
        waiting.extend(shape.__subclasses__())

    assert len(named) > 50
    assert {name: places for name, places in named.items() if len(places) > 1} == {}

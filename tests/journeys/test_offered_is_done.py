"""Over every order of a demo shop: what the menus of an order and of its fulfilments offer, the shop carries
out, and it comes out as forecast."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.menu import Command, MenuContext, menu
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.pipeline import Changed
from tests.journeys.desks import DeskOnDemo, desk_on_demo, gid
from tests.journeys.meddling import Clerk

ORDERS = 60


def test_what_is_offered_is_done_and_as_forecast(tmp_path: Path) -> None:
    chance = random.Random(20)
    with desk_on_demo(tmp_path, orders=ORDERS) as desk:
        anna, ends = Clerk(desk, tmp_path), Counter[str]()
        for number in list(desk.demo.world.orders):
            order_id = gid("Order", number)
            parcels = [item.id for item in shown(desk, order_id).fulfillments]
            for target, target_id in [
                *((Target.FULFILLMENT, parcel) for parcel in parcels),
                (Target.ORDER, order_id),
            ]:
                kinds = offered(desk, shown(desk, order_id), target, target_id)
                for kind in chance.sample(kinds, len(kinds)):
                    ends[do(anna, chance, kind, order_id, target_id)] += 1
        anna.close()
    print(dict(ends))
    assert {key.split(" ")[1] for key in ends} <= {"done", "blocked"}, ends
    done = {key.split(" ")[0] for key in ends if key.endswith("done")}
    assert {"cancel_fulfillment", "cancel_part", "archive", "unarchive", "cancel_order"} <= done
    assert {"edit_note", "edit_tags", "edit_address", "edit_tracking"} <= done


def shown(desk: DeskOnDemo, order_id: str) -> Order:
    order = desk.shop.orders([order_id])[order_id]
    assert order is not None
    return order


def offered(desk: DeskOnDemo, order: Order, target: Target, target_id: str) -> list[str]:
    items = menu(order, target, target_id, MenuContext(desk.shop.info(), online=True))
    return [item.kind for item in items if item.command is Command.ACT and item.enabled and item.kind]


def do(anna: Clerk, chance: random.Random, kind: str, order_id: str, target_id: str) -> str:
    """Carried out with some parameters; says how it ended. Only what was filled in may block it, or what was
    done just before."""
    anna.desk.clock.sleep(20)
    order = shown(anna.desk, order_id)
    parameters = some_parameters(chance, kind, order, target_id)
    prepared = anna.pipeline.prepare(anna.pipeline.ask(kind, order, target_id, parameters))
    if prepared.forecast.blocks:
        return f"{kind} blocked {prepared.forecast.blocks[0].key}"
    entry = anna.pipeline.carry_out(prepared)
    assert not isinstance(entry, Changed)
    if entry.state is not EntryState.DONE:
        print(order.name, kind, entry.state, entry.failure_detail, entry.outcome)
    return f"{kind} {entry.state}"


def some_parameters(chance: random.Random, kind: str, order: Order, target_id: str) -> dict[str, Any]:
    parcel = order.fulfillment(target_id)
    lines = parcel.lines if parcel else ()
    found: dict[str, dict[str, Any]] = {
        "cancel_part": {"lines": {line.id: chance.randint(0, line.quantity) for line in lines}},
        "edit_tracking": {"tracking": [{"company": "DHL", "number": f"J{chance.random()}", "url": None}]},
        "edit_note": {"note": f"bel {chance.random()}"},
        "edit_tags": {"tags": [*order.tags, "nagekeken"]},
        "edit_address": {"address": {"city": "Zwolle"}},
        "cancel_order": {"restock": chance.random() < 0.5, "refund": chance.random() < 0.5},
    }
    return found.get(kind, {})

"""The lives of bulk operations: how they start, run, end, are cancelled and found."""

from __future__ import annotations

import gc
import json
import threading
from typing import Any

import pytest

from fulfilldesk.demoshop.api.context import Call
from fulfilldesk.demoshop.bulk.offers import NOWHERE
from fulfilldesk.demoshop.bulk.reading import root_connections
from fulfilldesk.demoshop.bulk.results import Results
from fulfilldesk.demoshop.bulk.rules import read_query
from fulfilldesk.demoshop.bulk.running import STEP, Run
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.model import BulkOperation
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.bulk_queries import LOCATIONS, ORDERS, WORK
from tests.demoshop.conftest import Store, TestClock

ALL_FIELDS = """
id status type errorCode createdAt completedAt objectCount rootObjectCount fileSize url partialDataUrl query
"""
RUN = f"""
mutation Run($query: String!, $grouped: Boolean! = false) {{
  bulkOperationRunQuery(query: $query, groupObjects: $grouped) {{
    bulkOperation {{ {ALL_FIELDS} }} userErrors {{ field message code }}
  }}
}}
"""
CANCEL = f"""
mutation Cancel($id: ID!) {{
  bulkOperationCancel(id: $id) {{ bulkOperation {{ {ALL_FIELDS} }} userErrors {{ field message }} }}
}}
"""
READ = f"query Read($id: ID!) {{ bulkOperation(id: $id) {{ {ALL_FIELDS} }} }}"
LIST = """
query List($query: String, $key: BulkOperationsSortKeys, $reverse: Boolean) {
  bulkOperations(first: 50, query: $query, sortKey: $key, reverse: $reverse) { nodes { id status } }
}
"""


def start(shop: DemoShop, query: str = ORDERS, *, grouped: bool = False) -> dict[str, Any]:
    """Start a run; the operation as it was answered."""
    answer = shop.execute(RUN, {"query": query, "grouped": grouped})
    payload = answer["data"]["bulkOperationRunQuery"]
    assert payload["userErrors"] == []
    operation: dict[str, Any] = payload["bulkOperation"]
    return operation


def read(shop: DemoShop, operation: dict[str, Any]) -> dict[str, Any]:
    """How the operation stands."""
    found: dict[str, Any] = shop.execute(READ, {"id": operation["id"]})["data"]["bulkOperation"]
    return found


def cancel(shop: DemoShop, id: str) -> dict[str, Any]:
    """The payload of an attempt to cancel."""
    payload: dict[str, Any] = shop.execute(CANCEL, {"id": id})["data"]["bulkOperationCancel"]
    return payload


def finished(shop: DemoShop, query: str = ORDERS, *, grouped: bool = False) -> dict[str, Any]:
    """A run from beginning to end."""
    operation = start(shop, query, grouped=grouped)
    shop.bulk.settle()
    return read(shop, operation)


def content(shop: DemoShop, operation: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines behind the operation's address, without going there."""
    name = (operation["url"] or operation["partialDataUrl"]).partition("?")[0].rpartition("/")[2]
    path = shop.offers._offers[name].result.path
    return [json.loads(line) for line in path.read_bytes().split(b"\n") if line]


def shop_with(*specs: str, orders: int = 20, **options: Any) -> DemoShop:
    """A small shop with these faults."""
    return DemoShop(orders=orders, faults=[parse_fault(spec) for spec in specs], **options)


def test_a_run_from_beginning_to_end(tiny: Store) -> None:
    tiny.order(1, 2)
    with tiny.shop.bulk.held():
        operation = start(tiny.shop)
        assert operation["status"] == read(tiny.shop, operation)["status"] == "CREATED"
        assert operation["query"] == ORDERS
        assert (operation["objectCount"], operation["fileSize"], operation["url"]) == ("0", None, None)
    tiny.clock.pass_time(seconds=3)
    tiny.shop.bulk.settle()
    done = read(tiny.shop, operation)
    assert (done["status"], done["type"], done["errorCode"]) == ("COMPLETED", "QUERY", None)
    assert (done["objectCount"], done["rootObjectCount"]) == ("3", "1")
    assert done["url"].startswith(NOWHERE)
    assert done["partialDataUrl"] is None
    lines = content(tiny.shop, done)
    assert lines == tiny.shop.bulk.read_now(ORDERS)
    assert [line["__typename"] for line in lines] == ["Order", "LineItem", "LineItem"]


def test_without_rows_there_is_no_address(tiny: Store) -> None:
    done = finished(tiny.shop)
    assert (done["status"], done["objectCount"], done["fileSize"], done["url"]) == (
        "COMPLETED",
        "0",
        None,
        None,
    )


def test_starting_costs_ten_and_asking_one(tiny: Store) -> None:
    answer = tiny.shop.execute(RUN, {"query": ORDERS})
    assert answer["extensions"]["cost"]["requestedQueryCost"] == 10
    id = answer["data"]["bulkOperationRunQuery"]["bulkOperation"]["id"]
    assert tiny.shop.execute(READ, {"id": id})["extensions"]["cost"]["requestedQueryCost"] == 1


def test_five_run_at_a_time(tiny: Store) -> None:
    with tiny.shop.bulk.held():
        running = [start(tiny.shop)["id"] for _ in range(5)]
        payload = tiny.ask(RUN, query=ORDERS)["bulkOperationRunQuery"]
        said = "A bulk query operation for this app and shop is already in progress"
        assert payload == {
            "bulkOperation": None,
            "userErrors": [
                {
                    "field": None,
                    "message": f"{said}: {', '.join(running)}.",
                    "code": "OPERATION_IN_PROGRESS",
                }
            ],
        }
        assert cancel(tiny.shop, running[0])["bulkOperation"]["status"] == "CANCELING"
        assert tiny.ask(RUN, query=ORDERS)["bulkOperationRunQuery"]["bulkOperation"] is None
    tiny.shop.bulk.settle()
    assert start(tiny.shop)["status"] == "CREATED"


def test_cancelling(tiny: Store) -> None:
    tiny.order(1)
    with tiny.shop.bulk.held():
        operation = start(tiny.shop)
        for _ in range(2):
            payload = cancel(tiny.shop, operation["id"])
            assert (payload["bulkOperation"]["status"], payload["userErrors"]) == ("CANCELING", [])
    tiny.shop.bulk.settle()
    ended = read(tiny.shop, operation)
    assert (ended["status"], ended["completedAt"], ended["fileSize"]) == ("CANCELED", None, None)
    assert ended["partialDataUrl"] is None


@pytest.mark.parametrize("state", ["completed", "canceled", "failed"])
def test_what_has_ended_cannot_be_cancelled(state: str) -> None:
    shop = shop_with("bulk-failed") if state == "failed" else shop_with()
    with shop.bulk.held():
        operation = start(shop)
        if state == "canceled":
            cancel(shop, operation["id"])
    shop.bulk.settle()
    before = read(shop, operation)
    assert before["status"] == state.upper()
    message = f"A bulk operation cannot be canceled when it is {state}"
    assert cancel(shop, operation["id"]) == {
        "bulkOperation": None,
        "userErrors": [{"field": ["id"], "message": message}],
    }
    assert read(shop, operation) == before


def test_cancelling_what_never_was(tiny: Store) -> None:
    errors = cancel(tiny.shop, "gid://shopify/BulkOperation/1")["userErrors"]
    assert errors == [{"field": ["id"], "message": "Bulk operation does not exist"}]
    assert tiny.ask(READ, id="gid://shopify/BulkOperation/1") == {"bulkOperation": None}


def test_finding_them(tiny: Store) -> None:
    first = finished(tiny.shop, LOCATIONS)["id"]
    tiny.clock.pass_time(minutes=1)
    with tiny.shop.bulk.held():
        second = start(tiny.shop, LOCATIONS)["id"]
        tiny.clock.pass_time(minutes=1)
        third = start(tiny.shop, LOCATIONS)["id"]

        def found(**arguments: Any) -> list[str]:
            return [node["id"] for node in tiny.ask(LIST, **arguments)["bulkOperations"]["nodes"]]

        assert found() == [third, second, first]
        assert found(reverse=True) == [first, second, third]
        assert found(key="COMPLETED_AT") == [first, third, second]
        assert found(key="COMPLETED_AT", reverse=True) == [second, third, first]
        assert found(query="status:CREATED") == [third, second]
        assert found(query="status:completed") == [first]
        assert found(query="created_at:<'2026-11-20T09:00:30Z'") == [first]
        assert found(query=f"id:{second.rpartition('/')[2]}") == [second]
        assert found(query="operation_type:mutation") == []
        latest = tiny.ask("{ currentBulkOperation { id } none: currentBulkOperation(type: MUTATION) { id } }")
        assert latest == {"currentBulkOperation": {"id": third}, "none": None}
        node = tiny.ask("query($id: ID!) { node(id: $id) { id __typename } }", id=second)["node"]
        assert node == {"id": second, "__typename": "BulkOperation"}


def test_a_result_expires_after_seven_days(tiny: Store) -> None:
    done = finished(tiny.shop, LOCATIONS)
    tiny.clock.pass_time(days=6, hours=23)
    assert read(tiny.shop, done)["status"] == "COMPLETED"
    tiny.clock.pass_time(hours=2)
    assert (read(tiny.shop, done)["status"], read(tiny.shop, done)["url"]) == ("EXPIRED", None)


def test_a_missing_scope_fails_the_run() -> None:
    shop = shop_with()
    shop.world.app.scopes.remove("read_products")
    done = finished(shop)
    assert (done["status"], done["errorCode"], done["url"]) == ("FAILED", "ACCESS_DENIED", None)


def test_a_run_shows_the_shop_as_it_is_then(tiny: Store) -> None:
    order = tiny.order(1)
    with tiny.shop.bulk.held():
        operation = start(tiny.shop)
        tiny.clock.pass_time(hours=1)
        with tiny.shop.rival() as world:
            order.note = "later"
            world.touch(order)
    tiny.shop.bulk.settle()
    line = content(tiny.shop, read(tiny.shop, operation))[0]
    assert (line["note"], line["updatedAt"]) == ("later", "2026-11-20T10:00:00Z")


def test_the_same_question_to_the_same_shop_is_answered_from_the_same_file(tiny: Store) -> None:
    def path() -> object:
        name = finished(tiny.shop)["url"].partition("?")[0].rpartition("/")[2]
        return tiny.shop.offers._offers[name].result.path

    tiny.order(1)
    first = path()
    assert path() == first
    tiny.order(1)
    second = path()
    assert second != first
    tiny.shop.world.app.scopes.append("read_apps")
    assert path() not in (first, second)


def test_the_files_go_with_the_shop() -> None:
    shop = shop_with()
    name = finished(shop)["url"].partition("?")[0].rpartition("/")[2]
    folder = shop.offers._offers[name].result.path.parent
    assert folder.is_dir()
    del shop
    gc.collect()
    assert not folder.exists()


def test_changes_meanwhile_tear_no_order_apart() -> None:
    """While orders are read, a rival keeps the number of tags and the note of each order equal."""
    shop = DemoShop(orders=400)
    for order in shop.world.orders.values():
        order.tags, order.note = ["0"], "1"
    shop.world.version += 1
    operation = start(shop)
    turn = 1
    while read(shop, operation)["status"] in ("CREATED", "RUNNING"):
        turn += 1
        with shop.rival() as world:
            for order in world.orders.values():
                order.tags, order.note = [str(number) for number in range(turn % 9)], str(turn % 9)
    lines = [line for line in content(shop, read(shop, operation)) if line["__typename"] == "Order"]
    assert len(lines) == 400
    assert all(len(line["tags"]) == int(line["note"]) for line in lines)


def test_a_deleted_order_does_not_fail_the_run(tiny: Store) -> None:
    kept, gone = tiny.order(1), tiny.order(1)
    records = [tiny.work_of(kept), tiny.work_of(gone)]
    del tiny.world.orders[gone.id]
    tiny.world.fulfillment_orders = {work.id: work for work in records}
    done = finished(tiny.shop, WORK)
    assert (done["status"], done["rootObjectCount"]) == ("COMPLETED", "1")


def test_what_is_kept_of_a_demo_shop_does_not_tell_of_bulk_operations(
    tmp_path: Any, clock: TestClock
) -> None:
    path = tmp_path / "shop.jsonl"
    shop = DemoShop.open(path, orders=5, clock=clock)
    finished(shop)
    assert len(path.read_text().splitlines()) == 1


class CountingLock:
    """A lock that knows how often it was let go."""

    def __init__(self) -> None:
        self.released = 0

    def __enter__(self) -> None:
        """Nobody else is there."""

    def __exit__(self, *_: object) -> None:
        self.released += 1


def test_the_shop_is_let_go_after_every_few_records() -> None:
    shop = shop_with(orders=STEP * 3)
    connections = root_connections(read_query(ORDERS))
    lock = CountingLock()
    call = Call(shop.world, shop.world, shop.bulk)
    draft = Results().draft()
    Run(BulkOperation(1, ORDERS, shop.world.now), connections, call, lock).write_to(draft)
    assert draft.finish().roots == STEP * 3
    assert lock.released == 4


# Trouble on demand


def test_failed() -> None:
    shop = shop_with("bulk-failed:1x")
    failed, done = finished(shop), finished(shop)
    assert (failed["status"], failed["errorCode"]) == ("FAILED", "INTERNAL_SERVER_ERROR")
    assert (failed["url"], failed["partialDataUrl"], failed["objectCount"]) == (None, None, "0")
    assert done["status"] == "COMPLETED"


def test_failed_for_one_kind_of_run() -> None:
    shop = shop_with("bulk-failed:fulfillmentOrders")
    assert [finished(shop, query)["status"] for query in (ORDERS, WORK)] == ["COMPLETED", "FAILED"]


def test_partial() -> None:
    shop = shop_with("bulk-partial")
    done = finished(shop)
    everything = shop.bulk.read_now(ORDERS)
    assert (done["status"], done["url"]) == ("FAILED", None)
    assert content(shop, done) == everything[: len(everything) // 2]
    assert int(done["objectCount"]) == len(everything) // 2


def test_expired() -> None:
    done = finished(shop_with("bulk-expired"))
    assert (done["status"], done["url"], done["errorCode"]) == ("EXPIRED", None, None)


def test_never() -> None:
    shop = shop_with("bulk-never:1x")
    operation, other = start(shop), start(shop)
    while read(shop, other)["status"] != "COMPLETED" or read(shop, operation)["status"] == "CREATED":
        pass
    stuck = read(shop, operation)
    assert (stuck["status"], stuck["objectCount"]) == ("RUNNING", "0")
    assert cancel(shop, operation["id"])["bulkOperation"]["status"] == "CANCELING"
    shop.bulk.settle()
    assert read(shop, operation)["status"] == "CANCELED"


def test_busy() -> None:
    shop = shop_with("bulk-busy:2x")
    for _ in range(2):
        error = shop.execute(RUN, {"query": ORDERS})["data"]["bulkOperationRunQuery"]["userErrors"][0]
        assert (error["code"], error["field"]) == ("OPERATION_IN_PROGRESS", None)
        assert error["message"].count("gid://shopify/BulkOperation/") == 5
    foreign = shop.execute(LIST, {"query": "status:RUNNING"})["data"]["bulkOperations"]["nodes"]
    assert len(foreign) == 5
    assert finished(shop)["status"] == "COMPLETED"
    assert shop.execute(LIST, {"query": "status:RUNNING"})["data"]["bulkOperations"]["nodes"] == []


def test_shuffled() -> None:
    def lines(*specs: str, **options: Any) -> list[dict[str, Any]]:
        shop = shop_with(*specs, orders=30, seed=7)
        return content(shop, finished(shop, **options))

    tidy, mixed = lines(), lines("bulk-shuffle")
    assert [line["id"] for line in lines("bulk-shuffle")] == [line["id"] for line in mixed]
    assert {line["id"] for line in mixed} == {line["id"] for line in tidy}
    assert [line["id"] for line in mixed] != [line["id"] for line in tidy]
    places = {line["id"]: place for place, line in enumerate(mixed)}
    children = [line for line in mixed if "__parentId" in line]
    assert any(places[line["__parentId"]] > places[line["id"]] for line in children)
    assert [line["id"] for line in lines("bulk-shuffle", grouped=True)] == [line["id"] for line in tidy]


def test_no_thread_is_left_when_the_shop_closes() -> None:
    shop = shop_with("bulk-never")
    start(shop)
    shop.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "bulk-operation"]

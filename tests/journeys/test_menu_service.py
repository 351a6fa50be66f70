"""Work at a fulfilment service through the menu: ask for it with a message, take the request back, ask the
service to stop, free the work all the same, open the app's own page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fulfilldesk.demoshop import requests
from fulfilldesk.demoshop.model import FulfillmentOrder, Order
from tests.journeys.form_filling import types, writes
from tests.journeys.menus import Person
from tests.journeys.staging import CYCLEDROP, NOORDZEE, VELOPARTS, meanwhile, placed, works

REQUEST = ("Request fulfilment", "Uitvoering aanvragen")
CANCEL_REQUEST = ("Cancel request", "Aanvraag annuleren")
REQUEST_CANCELLATION = ("Request cancellation", "Annulering aanvragen")
CANCEL_WORK = ("Cancel fulfilment order", "Uitvoeringsopdracht annuleren")
APP_PAGE = ("Open the app’s own page", "Eigen pagina van de app openen")

Step = Callable[[Any, FulfillmentOrder], object]
ASKED: tuple[Step, ...] = (requests.submit_request,)
ACCEPTED: tuple[Step, ...] = (*ASKED, requests.accept_request)


def brought(anna: Person, *steps: Step, at: str = NOORDZEE) -> tuple[Order, FulfillmentOrder]:
    """An order with work at a service, after these steps, opened in the window."""
    order = placed(anna.shop, 3, at=at)
    (work,) = works(anna.shop, order)
    for step in steps:
        meanwhile(anna.shop, step, work)
    anna.opens(order)
    return order, work


def test_a_request_with_a_message_and_its_undo(anna: Person) -> None:
    order, work = brought(anna)
    assert anna.work().waits.text() == anna.word(
        f"{NOORDZEE} · not requested yet · the shop must act",
        f"{NOORDZEE} · nog niet aangevraagd · de winkel is aan zet",
    )
    sheet = anna.asks(anna.work(), *REQUEST)
    writes(anna, sheet, "message", "Graag voor vrijdag")
    read = anna.reads(sheet)
    assert (
        anna.word(
            "Request to the service: not requested → requested",
            "Aanvraag bij de service: niet aangevraagd → aangevraagd",
        )
        in read
    )
    assert anna.word(f"{NOORDZEE} gets to see", f"{NOORDZEE} krijgt de artikelen") in read
    anna.agrees(sheet, "fulfilment requested", "uitvoering aangevraagd")
    assert work.request_status == "SUBMITTED"
    assert [each.message for each in work.merchant_requests] == ["Graag voor vrijdag"]
    assert anna.work().waits.text() == anna.word(
        f"{NOORDZEE} · has not answered the request yet · the app must act",
        f"{NOORDZEE} · heeft de aanvraag nog niet beantwoord · de app is aan zet",
    )
    anna.undoes_at_once("request cancelled", "aanvraag geannuleerd")
    (free,) = works(anna.shop, order)
    assert (free.request_status, free.remaining) == ("UNSUBMITTED", 3)
    assert anna.journal() == anna.done_and_undone(REQUEST, CANCEL_REQUEST)


def test_a_request_is_taken_back_before_it_is_accepted(anna: Person) -> None:
    order, work = brought(anna, *ASKED)
    sheet = anna.asks(anna.work(), *CANCEL_REQUEST, keys=True)
    anna.agrees(sheet, "request cancelled", "aanvraag geannuleerd")
    assert not work.is_live
    (free,) = works(anna.shop, order)
    assert free.remaining == 3
    assert anna.work().waits.text() == anna.word(
        f"{NOORDZEE} · not requested yet · the shop must act",
        f"{NOORDZEE} · nog niet aangevraagd · de winkel is aan zet",
    )
    undo = anna.asks(anna.header, f"Undo: {CANCEL_REQUEST[0]}", f"Terugdraaien: {CANCEL_REQUEST[1]}")
    anna.agrees(undo, "fulfilment requested", "uitvoering aangevraagd")
    assert free.request_status == "SUBMITTED"
    assert anna.journal() == anna.done_and_undone(CANCEL_REQUEST, REQUEST)


def test_a_service_that_accepted_meanwhile_is_seen_before_anything_is_sent(anna: Person) -> None:
    _, work = brought(anna, *ASKED)
    sheet = anna.asks(anna.work(), *CANCEL_REQUEST)
    meanwhile(anna.shop, requests.accept_request, work)
    anna.program.press(sheet.main)
    said = anna.word(
        f"{NOORDZEE} has accepted this work. Request cancellation first.",
        f"{NOORDZEE} heeft dit werk",
    )
    anna.program.until(lambda: said in "\n".join(sheet.notes()))
    assert work.status == "IN_PROGRESS" and not sheet.main.isEnabled()
    anna.leaves(sheet)
    anna.reads_again()
    assert said in anna.offered(anna.work())[anna.word("Cancel request…", "Aanvraag annuleren…")]


def test_the_service_is_asked_to_stop_and_says_no(anna: Person) -> None:
    _, work = brought(anna, *ACCEPTED)
    assert anna.work().waits.text() == anna.word(
        f"{NOORDZEE} · accepted the request · the app must act",
        f"{NOORDZEE} · heeft de aanvraag geaccepteerd · de app is aan zet",
    )
    sheet = anna.asks(anna.work(), *REQUEST_CANCELLATION)
    writes(anna, sheet, "message", "Klant heeft zich bedacht")
    read = anna.reads(sheet)
    assert anna.word("The service decides.", "De service beslist.") in read
    assert anna.word(f"{NOORDZEE} may refuse", f"{NOORDZEE} kan weigeren") in read
    anna.agrees(sheet, "cancellation requested", "annulering aangevraagd")
    assert work.request_status == "CANCELLATION_REQUESTED"
    assert work.merchant_requests[-1].message == "Klant heeft zich bedacht"
    assert not anna.program.order_desk.result_line.undo.isVisible(), "what was told cannot be taken back"
    assert anna.work().waits.text() == anna.word(
        f"{NOORDZEE} · was asked to cancel and has not answered yet · the app must act",
        f"{NOORDZEE} · is gevraagd te annuleren en heeft nog niet geantwoord · de app is aan zet",
    )
    meanwhile(anna.shop, requests.reject_cancellation, work)
    anna.reads_again()
    assert anna.work().waits.text() == anna.word(
        f"{NOORDZEE} · refused to cancel · the shop must act",
        f"{NOORDZEE} · weigert te annuleren · de winkel is aan zet",
    )
    assert anna.journal() == anna.done_only(REQUEST_CANCELLATION)


def test_work_is_freed_all_the_same_with_a_reason(anna: Person) -> None:
    order, work = brought(anna, *ACCEPTED, requests.request_cancellation)
    sheet = anna.asks(anna.work(), *CANCEL_WORK)
    assert anna.word(
        "New work with the same items takes its place.", "Nieuw werk met dezelfde artikelen"
    ) in anna.reads(sheet)
    assert sheet.reason.isVisible() and not sheet.main.isEnabled()
    types(anna, sheet.reason.field, "service is failliet")
    anna.agrees(
        sheet,
        "fulfilment order cancelled; its work has come free",
        "uitvoeringsopdracht geannuleerd; het werk is vrijgekomen",
    )
    assert not work.is_live
    (free,) = works(anna.shop, order)
    assert (free.remaining, free.request_status) == (3, "UNSUBMITTED")
    (card,) = anna.work_cards()
    assert card.target_id.endswith(str(free.id))
    assert not anna.program.order_desk.result_line.undo.isVisible()
    assert anna.journal() == anna.done_only(CANCEL_WORK)


def test_what_is_at_a_service_says_what_comes_first(anna: Person) -> None:
    brought(anna, *ASKED)
    offered = anna.offered(anna.work())
    assert offered[anna.word("Request fulfilment…", "Uitvoering aanvragen…")] == anna.word(
        f"{NOORDZEE} has been asked and has not answered yet. Cancel the request first.",
        f"{NOORDZEE} heeft de aanvraag nog niet beantwoord. Annuleer eerst de aanvraag.",
    )
    assert offered[anna.word("Cancel request…", "Aanvraag annuleren…")] == ""


# --- the app's own page


def test_the_apps_page_opens_when_it_is_a_web_page(anna: Person) -> None:
    _, work = brought(anna)
    anna.browser.opened.clear()
    anna.chooses(anna.work(), *APP_PAGE)
    anna.program.until(lambda: anna.browser.opened != [])
    assert anna.browser.opened == [f"https://klanten.noordzee-logistics.example/opdrachten/{work.id}"]
    assert anna.result() == ""


@pytest.mark.parametrize("service", [VELOPARTS, CYCLEDROP], ids=["javascript", "no scheme"])
def test_a_page_that_is_none_is_refused_with_a_sentence(anna: Person, service: str) -> None:
    brought(anna, at=service)
    anna.browser.opened.clear()
    anna.chooses(anna.work(), *APP_PAGE, keys=True)
    said = anna.word(
        "That address is not a web page (http or https), so it was not opened.",
        "Dat adres is geen webpagina (http of https) en is dus niet geopend.",
    )
    anna.program.until(lambda: anna.result() == said)
    assert anna.browser.opened == []

"""Pages that are notices of their server: not found, denied, checks for robots, logins."""

from __future__ import annotations

import pytest

import scrub
from scrub.text.html import read_html
from scrub.text.page.notice import is_notice

NOTICES = {
    "not-found": ("404 Not Found", "The requested URL /pier.html was not found on this server."),
    "gone": ("Oops!", "We can’t find the page you’re looking for. It may have been removed or had its name changed."),
    "maintenance": ("Service Unavailable", "The server cannot answer your request now. Please try again later."),
    "blocked": ("Attention Required!", "Sorry, you have been blocked. Send us the Ray ID to tell us what you did."),
    "check": (
        "Harrow Post",
        "We need to know that you are not a robot. Please enable JavaScript and cookies to go on.",
    ),
    "region": ("Harrow Post", "We are sorry: this story is not available in your region for legal reasons."),
    "login": ("Sign in | Harrow Post", "Sign in to your account to read this story. Forgot your password?"),
    "de": ("Seite nicht gefunden", "Die von Ihnen aufgerufene Seite konnte leider nicht gefunden werden."),
    "fr": ("Page introuvable", "La page que vous recherchez n’existe pas ou a été déplacée dans une autre rubrique."),
    "es": ("Página no encontrada", "Lo sentimos, la página que busca no existe o ha sido eliminada de este sitio."),
    "ru": ("Страница не найдена", "К сожалению, страница, которую вы ищете, была удалена или перемещена."),
    "ja": ("ページが見つかりません", "お探しのページは見つかりませんでした。アドレスをもう一度お確かめください。"),
}
STORIES = {
    "Council website down": "The site of the council showed the words “404 – page not found” on Monday.",
    "403 homes for Harrow Bay": "A builder wants to put 403 homes on the old airfield, plans published on Monday show.",
    "Blocked road angers farmers": "A road near Harrow Bay has been blocked by an oak since Sunday.",
    "Just a moment of fame": "She was on the screen for four seconds. She carried a basket, and it was empty.",
    "Login of schools fails": "Pupils could not log in to their accounts on Monday, when the password rules were new.",
    "Robots at the pier": "Two machines like crabs now clean the piles of the pier. You should let them pass.",
}


def page(title: str, text: str) -> str:
    return f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1><p>{text}</p></main></body></html>"


@pytest.mark.parametrize("name", NOTICES)
def test_a_notice_is_no_article(name: str) -> None:
    read = read_html(page(*NOTICES[name]))
    assert read.text == ""
    assert read.warnings == (
        "no article found: the page is a notice of the server (not found, denied, a check or a login)",
    )


@pytest.mark.parametrize("title", STORIES)
def test_a_short_story_about_such_things_is_one(title: str) -> None:
    assert not is_notice([STORIES[title]], [title])


def test_a_wall_below_the_first_lines_of_a_story_is_no_notice_of_the_server() -> None:
    wall = "Log in or create a free account to read on, or sign in to your account with your password."
    assert not is_notice([STORIES["Robots at the pier"], wall, wall], ["Robots at the pier"])


def test_a_long_text_is_no_notice() -> None:
    assert not is_notice([NOTICES["gone"][1]] * 20, ["Oops!"])
    assert not is_notice([], ["Oops!"])


def test_a_page_of_which_nothing_is_left_is_told() -> None:
    done = scrub.clean(html=page("Harrow Post", "You need to enable JavaScript to run this app."))
    assert done.text == ""
    assert [text for text in done.warnings if text.startswith("no article found")] == list(done.warnings)
    assert scrub.clean("Share this article").warnings == ()

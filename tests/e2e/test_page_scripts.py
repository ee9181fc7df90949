"""The scripts of the upload page on a bare page of their own: what a finger or a key does at an awkward moment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PLACE = "http://localhost/specimen"
UPLOAD = """
<form data-upload="20000000" data-most="10" data-all="40000000" data-back="/specimen" action="/specimen">
  <div data-drop><input type="file" id="document" name="document" multiple></div>
  <div data-several hidden>
    <h2 tabindex="-1">several</h2>
    <ol data-list data-up="up #" data-remove="remove #"></ol>
    <label><input type="radio" name="together" value="yes"></label>
    <label><input type="radio" name="together" value="no"></label>
    <button type="button" data-send>send</button>
  </div>
  <div data-sending hidden><b data-chosen data-count="#"></b><div><div data-bar></div></div></div>
</form>
"""
CAMERA = """
<button data-camera-open>open</button>
<dialog data-camera data-phase="live">
  <div><video muted data-camera-part="video"></video></div>
  <canvas data-camera-part="still"></canvas>
  <ol data-camera-part="pages" data-drop="drop #"></ol>
  ACTS
</dialog>
""".replace(
    "ACTS",
    "".join(
        f'<button type="button" data-camera-act="{act}">{act}</button>'
        for act in ("shoot", "send", "more", "again", "retry", "native", "stay", "leave", "close")
    ),
)
SLOW_DEVICE = """() => {
    const scene = document.createElement('canvas');
    scene.width = 640; scene.height = 480;
    const pen = scene.getContext('2d');
    setInterval(() => { pen.fillStyle = 'white'; pen.fillRect(0, 0, 640, 480); }, 50);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(scene.captureStream(20));
    const pack = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (done, ...how) {
        pack.call(this, blob => setTimeout(() => done(window.noPicture ? null : blob), 400), ...how);
    };
}"""


@pytest.fixture
def bare(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.route(
        f"{PLACE}**",
        lambda route: route.fulfill(content_type="text/html", body=f"{CAMERA}{UPLOAD}<p>specimen"),
    )
    page.goto(PLACE)
    page.add_script_tag(path=ASSETS / "app.js")
    page.add_script_tag(path=ASSETS / "camera.js")
    yield page
    page.close()


def choose(page: Page, *names: str) -> None:
    page.set_input_files(
        "#document", [{"name": name, "mimeType": "image/jpeg", "buffer": name.encode()} for name in names]
    )


def chosen(page: Page) -> list[str]:
    return page.evaluate("Array.from(document.getElementById('document').files, file => file.name)")


def test_moving_a_file_to_the_top_with_the_keys_leaves_no_button_that_removes_under_the_next_enter(
    bare: Page,
) -> None:
    choose(bare, "a.jpg", "b.jpg", "c.jpg")
    bare.focus("[data-list-up='2']")
    for _ in range(4):
        bare.keyboard.press("Enter")
    assert chosen(bare) == ["c.jpg", "a.jpg", "b.jpg"]
    assert bare.evaluate("document.activeElement.textContent").startswith("1. c.jpg")


def test_after_a_removal_the_focus_stays_in_the_list_and_goes_back_to_the_choice_with_the_last(
    bare: Page,
) -> None:
    choose(bare, "a.jpg", "b.jpg")
    bare.focus("[data-list-remove='0']")
    bare.keyboard.press("Enter")
    assert bare.evaluate("document.activeElement.textContent").startswith("1. b.jpg")
    bare.focus("[data-list-remove='0']")
    bare.keyboard.press("Enter")
    assert chosen(bare) == []
    assert bare.evaluate("document.activeElement.id") == "document"


def test_files_that_are_called_like_pages_of_the_camera_are_asked_about(bare: Page) -> None:
    choose(bare, "photo-1.jpg", "photo-2.jpg")
    expect(bare.locator("[data-several]")).to_be_visible()


def taken(page: Page) -> None:
    expect(page.locator("[data-camera-act=shoot]")).to_be_enabled()
    page.click("[data-camera-act=shoot]")
    expect(page.locator("dialog")).to_have_attribute("data-phase", "still")


def test_a_page_taken_again_while_it_is_packed_is_dropped_and_the_camera_goes_on(bare: Page) -> None:
    bare.evaluate(SLOW_DEVICE)
    bare.click("[data-camera-open]")
    taken(bare)
    bare.click("[data-camera-act=more]")
    bare.click("[data-camera-act=again]")
    bare.wait_for_timeout(700)
    expect(bare.locator("[data-camera-part=pages] li")).to_have_count(0)
    taken(bare)
    bare.click("[data-camera-act=more]")
    expect(bare.locator("[data-camera-part=pages] li")).to_have_count(1)
    taken(bare)
    bare.click("[data-camera-act=send]")
    bare.wait_for_url("**?problem=unexpected")  # both were sent and not asked about; nobody takes them here


def test_a_picture_that_cannot_be_packed_is_not_sent(bare: Page) -> None:
    bare.evaluate(SLOW_DEVICE)
    bare.evaluate("window.noPicture = true")
    bare.click("[data-camera-open]")
    taken(bare)
    bare.click("[data-camera-act=send]")
    expect(bare.locator("dialog")).to_have_attribute("data-phase", "failed")
    assert chosen(bare) == []


def test_closing_with_one_good_picture_that_was_not_sent_is_asked(bare: Page) -> None:
    bare.evaluate(SLOW_DEVICE)
    bare.click("[data-camera-open]")
    taken(bare)
    bare.evaluate("document.querySelector('dialog').removeAttribute('data-poor')")  # as if it showed print
    bare.click("[data-camera-act=close]")
    expect(bare.locator("dialog")).to_have_attribute("data-phase", "leaving")
    bare.keyboard.press("Escape")
    expect(bare.locator("dialog")).to_have_attribute("data-phase", "still")
    bare.click("[data-camera-act=close]")
    bare.click("[data-camera-act=leave]")
    expect(bare.locator("dialog")).to_be_hidden()

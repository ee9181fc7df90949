"""Ways into the product that a person really takes: a photo, the camera, a file of a machine, a paper of several dates."""

from __future__ import annotations

import base64
import io
import json
import os
import signal
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageFilter
from playwright.sync_api import Browser, Page, expect

from benchmarks.reading.layouts.cumulative import cumulative
from benchmarks.reading.layouts.form_098 import form_098
from benchmarks.reading.pictures import as_document
from labhelp_app.reading import language_data
from labhelp_app.reading.worker_ocr import BLURRED
from labhelp_app.reading.worker_sheet import sharpness, sheet_of
from tests.e2e.conftest import QUIET, WATCH
from tests.e2e.people import SLOW_MS, Newcomer, confirm, register, upload
from tests.e2e.product import ROOT, Product
from tests.e2e.test_every_page import barriers
from tests.machinery import browser as browser_path

pytestmark = pytest.mark.browser
needs_pictures = pytest.mark.skipif(not language_data.is_available(), reason="no picture reading here")
DAY = date(2026, 3, 2)
READ_MS = 90_000
FILM_SIDE = 2_592


@pytest.fixture(scope="module")
def photo() -> bytes:
    return as_document(form_098(DAY, seed=7)[0], "phone_mild", 1)


def newcomer(page: Page, name: str) -> Page:
    register(page, Newcomer(f"{name}-{time.time_ns()}@specimen.invalid"))
    return page


def upload_page(page: Page) -> None:
    page.goto("/app/upload")
    expect(page.locator("#document")).to_be_attached(timeout=SLOW_MS)


@needs_pictures
def test_a_photo_at_phone_size_goes_through_review_to_a_result(
    visit: Callable[..., Page], shoot: Callable[[Page, str], None], photo: bytes
) -> None:
    page = newcomer(visit("/"), "photo")
    upload_page(page)
    page.set_input_files("#document", {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": photo})
    page.wait_for_url("**/app/review/**", timeout=SLOW_MS)
    expect(page.locator("[data-test=confirm]")).to_be_visible(timeout=READ_MS)
    expect(page.locator("[data-test=date]").first).to_have_value("02.03.2026")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    piece = page.locator("#doubtful img").first
    piece.scroll_into_view_if_needed()
    expect(piece).to_have_js_property("complete", True)
    assert piece.evaluate("image => image.naturalWidth") > 200
    shoot(page, "ways-photo-review")
    confirm(page)
    assert page.evaluate("window.__csp") == []


def fhir() -> bytes:
    def observation(loinc: str, name: str, value: float, unit: str) -> dict[str, object]:
        return {
            "resourceType": "Observation",
            "status": "final",
            "code": {"text": name, "coding": [{"system": "http://loinc.org", "code": loinc}]},
            "effectiveDateTime": "2026-03-02T08:15:00+05:00",
            "valueQuantity": {
                "value": value,
                "unit": unit,
                "system": "http://unitsofmeasure.org",
                "code": unit,
            },
        }

    results = [observation("2823-3", "Potassium", 4.4, "mmol/L"), observation("718-7", "Hb", 134, "g/L")]
    patient = {"resourceType": "Patient", "birthDate": "1968-02-29", "gender": "male"}
    entries = [{"resource": one} for one in (patient, *results)]
    return json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}).encode()


HL7 = "\r".join(
    (
        "MSH|^~\\&|LAB|SPECIMEN|APP|X|202603021000||ORU^R01|SP-1|P|2.5",
        "PID|1||SP-1||Үлгінова^Ерке||19900514|F",
        "OBR|1|SP-1||CHEM^Биохимия|||202603020815",
        "OBX|1|NM|2823-3^Калий^LN||4,4|mmol/L|3.5-5.1|N|||F",
        "OBX|2|NM|2951-2^Натрий^LN||140|mmol/L|136-145|N|||F",
    )
).encode()


@pytest.mark.parametrize(
    ("name", "data", "media_type", "of_another"),
    [("bundle.json", fhir(), "application/json", True), ("message.hl7", HL7, "application/hl7-v2", False)],
)
def test_a_file_of_a_machine_becomes_a_result_and_somebody_else_s_is_asked_about(
    visit: Callable[..., Page], name: str, data: bytes, media_type: str, of_another: bool
) -> None:
    page = newcomer(visit("/"), "machine")
    upload(page, name, data, media_type)
    whose = page.locator("[data-test=whose]")
    expect(whose).to_have_count(int(of_another))
    assert "1968" not in page.content()
    if of_another:
        page.click("#not-mine")
        expect(page.locator("dialog#discard")).to_be_visible()
        page.keyboard.press("Escape")
        page.click("#it-is-mine")
        expect(whose).to_have_count(0)
        page.reload()
        expect(page.locator("[data-test=confirm]")).to_be_visible(timeout=SLOW_MS)
        expect(whose).to_have_count(0)
    confirm(page)
    expect(page.locator("#content")).to_contain_text("Калий")


def test_a_paper_of_several_dates_becomes_several_reports(visit: Callable[..., Page]) -> None:
    page = newcomer(visit("/"), "dates")
    document, truth = cumulative(DAY, seed=2)
    upload(page, "cumulative.pdf", document)
    expect(page.locator("[data-test=part]")).to_have_count(len(truth.reports))
    right = page.locator("[data-test=row-right]")
    while (left := right.count()) > 0:
        right.first.click()
        expect(right).to_have_count(left - 1, timeout=SLOW_MS)
    page.click("label[for=attest]")
    page.click("#confirm")
    page.wait_for_url("**/app/reports**", timeout=SLOW_MS)
    expect(page.locator("[data-test=report-card]")).to_have_count(len(truth.reports), timeout=SLOW_MS)


def reading_workers(product: Product, lane: str) -> list[int]:
    """Return the reading workers of a lane that run below the product's own process."""
    parents: dict[int, int] = {}
    found: list[int] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except (OSError, IndexError):
            continue  # it ended meanwhile
        if b"labhelp_app.reading.worker" in words and lane.encode() in words:
            found.append(int(folder.name))
    return [pid for pid in found if product.process.pid in _ancestors(pid, parents)]


def _ancestors(pid: int, parents: dict[int, int]) -> Iterator[int]:
    while (pid := parents.get(pid, 0)) > 1:
        yield pid


@needs_pictures
def test_a_photo_is_read_to_its_end_when_its_worker_is_killed(
    visit: Callable[..., Page], product: Product, photo: bytes
) -> None:
    page = newcomer(visit("/"), "killed")
    upload_page(page)
    page.set_input_files("#document", {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": photo})
    page.wait_for_url("**/app/review/**", timeout=SLOW_MS)
    bar = page.locator("[data-test=waiting] [role=progressbar]")
    until = time.monotonic() + 60
    while int(bar.get_attribute("aria-valuenow", timeout=SLOW_MS) or 0) < 10 and time.monotonic() < until:
        time.sleep(0.05)
    workers = reading_workers(product, "ocr")
    assert workers
    for pid in workers:
        os.kill(pid, signal.SIGKILL)
    expect(page.locator("[data-test=confirm]")).to_be_visible(timeout=READ_MS)
    expect(page.locator("[data-test=row-right]").first).to_be_visible()


def film(folder: Path, picture: Image.Image) -> Path:
    """Write a picture as the film of a camera that sees nothing else."""
    seen = picture.convert("RGB")
    seen.thumbnail((FILM_SIDE, FILM_SIDE))
    frame = io.BytesIO()
    seen.save(frame, "JPEG", quality=88)
    path = folder / "film.mjpeg"
    path.write_bytes(2 * frame.getvalue())
    return path


@pytest.fixture
def filmed(chromium: Browser, product: Product, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open a phone whose camera sees the picture and whose person allows it to be used, or does not."""
    opened: list[Browser] = []

    def phone(picture: Image.Image, *, allowed: bool = True) -> Page:
        camera = ["--use-fake-device-for-media-stream", *(["--use-fake-ui-for-media-stream"] * allowed)]
        seen = f"--use-file-for-fake-video-capture={film(tmp_path, picture)}"
        launched = chromium.browser_type.launch(executable_path=browser_path(), args=[*QUIET, *camera, seen])
        opened.append(launched)
        context = launched.new_context(
            base_url=product.url,
            viewport={"width": 390, "height": 844},
            locale="ru-RU",
            reduced_motion="reduce",
        )
        context.add_init_script(WATCH)
        page = context.new_page()
        page.set_default_timeout(15_000)
        return page

    yield phone
    for browser in opened:
        browser.close()


def told(page: Page, code: str) -> None:
    expect(page.locator(f"[data-camera-told={code}]")).to_be_visible(timeout=SLOW_MS)


@needs_pictures
def test_the_camera_takes_two_pages_and_what_it_took_is_read(
    filmed: Callable[..., Page], shoot: Callable[[Page, str], None], photo: bytes
) -> None:
    page = newcomer(filmed(Image.open(io.BytesIO(photo))), "camera")
    # Turned into the upload page, not loaded as one: the page that may use the camera is loaded first.
    page.locator("#content a[href='/app/upload']:visible").first.click()
    page.locator("[data-camera-open]").click()
    told(page, "ready")
    assert page.evaluate("location.hash") == ""
    assert page.evaluate("document.activeElement.dataset.cameraAct") == "shoot"
    assert barriers(page) == []
    shoot(page, "ways-camera-live")
    page.keyboard.press("Enter")
    told(page, "sharp")
    assert page.evaluate("document.querySelector('dialog[data-camera] video').srcObject") is None
    assert barriers(page) == []
    shoot(page, "ways-camera-sharp")
    page.click("[data-camera-act=more]")
    told(page, "ready")
    page.keyboard.press("Escape")
    page.click("[data-camera-act=stay]")
    told(page, "ready")
    page.click("[data-camera-act=shoot]")
    told(page, "sharp")
    page.click("[data-camera-act=more]")
    told(page, "ready")
    expect(page.locator("[data-camera-part=pages] li")).to_have_count(2)
    page.click("[data-camera-act=drop] >> nth=1")
    expect(page.locator("[data-camera-part=pages] li")).to_have_count(1)
    page.click("[data-camera-act=shoot]")
    told(page, "sharp")
    expect(page.locator("[data-camera-act=send]")).to_contain_text("2")
    page.click("[data-camera-act=send]")
    page.wait_for_url("**/app/review/**", timeout=SLOW_MS)
    expect(page.locator("[data-test=confirm]")).to_be_visible(timeout=READ_MS)
    assert page.evaluate("window.__csp") == []


def test_a_blurred_picture_is_told_before_it_is_sent_and_leaving_keeps_nothing(
    filmed: Callable[..., Page], photo: bytes
) -> None:
    page = newcomer(filmed(Image.open(io.BytesIO(photo)).filter(ImageFilter.GaussianBlur(5))), "blurred")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    upload_page(page)
    page.locator("[data-camera-open]").click()
    told(page, "ready")
    page.click("[data-camera-act=shoot]")
    told(page, "blurred")
    assert page.evaluate("document.activeElement.dataset.cameraAct") == "again"
    page.click("[data-camera-act=close]")
    expect(page.locator("dialog[data-camera]")).to_be_hidden()
    kept = page.evaluate(
        "[document.querySelector('dialog[data-camera] canvas').width, document.getElementById('document').files.length,"
        " document.querySelector('dialog[data-camera] video').srcObject]"
    )
    assert kept == [0, 0, None]
    assert not any("/api/uploads" in address for address in sent)


def test_a_camera_that_is_not_allowed_is_told_and_can_be_asked_again(
    filmed: Callable[..., Page], photo: bytes
) -> None:
    page = newcomer(filmed(Image.open(io.BytesIO(photo)), allowed=False), "denied")
    upload_page(page)
    page.locator("[data-camera-open]").click()
    told(page, "refused")
    page.context.grant_permissions(["camera"])
    page.click("[data-camera-act=retry]")
    told(page, "ready")


def test_without_a_camera_the_phone_s_own_opens_instead(visit: Callable[..., Page]) -> None:
    page = newcomer(visit("/"), "no-camera")
    upload_page(page)
    page.locator("[data-camera-open]").click()
    expect(page.locator("dialog[data-camera]")).to_have_attribute("data-phase", "failed")
    with page.expect_file_chooser() as chooser:
        page.click("[data-camera-act=native]")
    assert chooser.value.element.get_attribute("id") == "camera"
    assert chooser.value.element.get_attribute("capture") == "environment"
    expect(page.locator("dialog[data-camera]")).to_be_hidden()


JUDGE = """async picture => {
    const seen = await createImageBitmap(await (await fetch('data:image/jpeg;base64,' + picture)).blob());
    return labhelpCamera.judge(seen, seen.width, seen.height);
}"""


def as_jpeg(picture: Image.Image) -> str:
    target = io.BytesIO()
    picture.convert("RGB").save(target, "JPEG", quality=85)
    return base64.b64encode(target.getvalue()).decode()


def test_the_device_says_blurred_wherever_the_server_would_refuse(chromium: Browser, photo: bytes) -> None:
    page = chromium.new_page()
    page.goto("about:blank")
    page.add_script_tag(path=ROOT / "assets" / "camera.js")
    sharp = Image.open(io.BytesIO(photo)).convert("L")
    refused = 0
    for spread in (0, 2, 2.5, 5):
        picture = sharp.filter(ImageFilter.GaussianBlur(spread))
        server = sharpness(sheet_of(np.asarray(picture, np.uint8)).picture)
        said = page.evaluate(JUDGE, as_jpeg(picture))["said"]
        assert server is not None
        refused += server < BLURRED
        assert (said == "blurred") is (server < BLURRED), (spread, server, said)
    assert refused == 2
    shaken = Image.open(io.BytesIO(as_document(form_098(DAY, seed=7)[0], "blurred", 1)))
    assert page.evaluate(JUDGE, as_jpeg(shaken))["said"] == "blurred"
    assert page.evaluate(JUDGE, as_jpeg(ImageEnhance.Brightness(sharp).enhance(0.25)))["said"] == "dark"
    assert page.evaluate(JUDGE, as_jpeg(Image.new("L", (1_500, 2_000), 228)))["said"] == "blank"
    page.close()

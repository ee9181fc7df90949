"""Uploads and downloads over HTTP: into memory and the vault only, the person's own or nothing."""

import tempfile

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from benchmarks.reading.specimens import kdl_like
from labhelp_app.services import drafts, reading_queue, uploads
from labhelp_app.web import multipart
from labhelp_app.web.download_routes import DownloadRoutes
from labhelp_app.web.sessions import SCOPE_KEY, Caller
from labhelp_app.web.upload_routes import UploadRoutes
from tests.cast import VISIT, person
from tests.services.papers import read_page, settle, stored
from tests.services.test_uploads import DRAWN


class Door:
    """Stands where the guard stands: says who is signed in."""

    def __init__(self, app, who):
        self.app, self.who = app, who

    async def __call__(self, scope, receive, send):
        await self.app({**scope, SCOPE_KEY: Caller(VISIT, self.who)}, receive, send)


@pytest.fixture
def ctx(sqlite_context):
    reading_queue.start(sqlite_context)
    yield sqlite_context
    reading_queue.stop(sqlite_context)


@pytest.fixture
def owner(ctx):
    return person(ctx, "owner")


@pytest.fixture
def client_for(ctx):
    app = Starlette(routes=[*UploadRoutes(ctx).routes(), *DownloadRoutes(ctx).routes()])

    def client(who):
        return TestClient(Door(app, who), base_url=ctx.settings.public_url, follow_redirects=False)

    return client


@pytest.fixture(scope="module")
def paper():
    return kdl_like(DRAWN)[0]


@pytest.fixture
def no_temporary_files(monkeypatch):
    def refuse(*args, **named):
        raise AssertionError("a temporary file was opened")

    for name in ("TemporaryFile", "NamedTemporaryFile", "mkstemp", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    monkeypatch.setattr("starlette.formparsers.SpooledTemporaryFile", refuse)


def draft_in(answer):
    assert answer.status_code == 303, answer.text
    path = answer.headers["location"].partition("://")[2].partition("/")[2]
    assert path.startswith("app/review/"), path
    return path.removeprefix("app/review/")


def problem_in(answer):
    assert answer.status_code == 303
    return answer.headers["location"].partition("problem=")[2].partition("&")[0]


def test_a_document_goes_from_the_socket_into_a_draft_without_a_temporary_file(
    ctx, owner, client_for, paper, no_temporary_files
):
    big = paper + b"\n%" + b"x" * (3 * 1024 * 1024)
    answer = client_for(owner).post(
        "/api/uploads",
        files={"document": ("Үлгіева анализ.pdf", big, "application/pdf")},
        data={"way": "file"},
    )
    page = read_page(ctx, owner, draft_in(answer))
    assert page.status == "ready"
    assert "анализ" not in answer.headers["location"]


def test_the_empty_second_field_of_the_camera_is_passed_over(ctx, owner, client_for, paper):
    files = [
        ("document", ("", b"", "application/octet-stream")),
        ("document", ("a.pdf", paper, "application/pdf")),
    ]
    draft_in(client_for(owner).post("/api/uploads", files=files))


def test_pasted_text_is_taken_as_a_plain_form(ctx, owner, client_for):
    answer = client_for(owner).post("/api/uploads/text", data={"text": "Ферритин\t31\tмкг/л\t13 - 150"})
    assert read_page(ctx, owner, draft_in(answer)).total == 1


@pytest.mark.parametrize(
    ("body", "kind", "code"),
    [
        (b"", "multipart/form-data; boundary=x", "file_unreadable"),
        (b"--x--\r\n", "multipart/form-data; boundary=x", "file_missing"),
        (b"hello", "text/plain", "file_unreadable"),
        (
            b'--x\r\ncontent-disposition: form-data; name="document"; filename="a.pdf"\r\n\r\n%PDF-',
            "multipart/form-data; boundary=x",
            "file_unreadable",
        ),
        (
            b'--x\r\ncontent-disposition: form-data; name="document"; filename="a"\r\n\r\n\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
            "reading_empty",
        ),
    ],
)
def test_a_broken_upload_is_told_by_its_code(owner, client_for, body, kind, code):
    answer = client_for(owner).post("/api/uploads", content=body, headers={"content-type": kind})
    assert problem_in(answer) == code


def test_a_document_over_twenty_megabytes_is_refused_before_it_is_whole(ctx, owner, client_for, monkeypatch):
    monkeypatch.setattr(multipart, "MAX_BYTES", 100_000)
    sent = 0

    def endless():
        nonlocal sent
        yield b'--x\r\ncontent-disposition: form-data; name="document"; filename="a.pdf"\r\n\r\n%PDF-1.7\n'
        while sent < 5_000_000:
            sent += 10_000
            yield b"y" * 10_000

    answer = client_for(owner).post(
        "/api/uploads", content=endless(), headers={"content-type": "multipart/form-data; boundary=x"}
    )
    assert problem_in(answer) == "reading_too_large"
    assert drafts.cards(ctx, owner, "ru") == []


def test_a_claimed_length_over_the_limit_is_refused_unread(owner, client_for):
    answer = client_for(owner).post(
        "/api/uploads",
        content=b"--x--",
        headers={"content-type": "multipart/form-data; boundary=x", "content-length": str(41 * 1024 * 1024)},
    )
    assert problem_in(answer) == "reading_too_large"


def test_nobody_signed_in_goes_to_the_sign_in_page(client_for, paper):
    answer = client_for(None).post("/api/uploads", files={"document": ("a.pdf", paper)})
    assert "/login?problem=sign_in_required" in answer.headers["location"]
    for path in ("/api/reports/" + "0" * 32 + "/original", "/api/trends/glucose.csv"):
        assert client_for(None).get(path).status_code == 401


def test_a_staff_account_can_neither_put_in_nor_take_out(ctx, client_for, paper):
    from labhelp_app.services.actor import Role

    admin = client_for(person(ctx, "admin", Role.ADMIN))
    assert problem_in(admin.post("/api/uploads", files={"document": ("a.pdf", paper)})) == "forbidden"
    assert admin.get("/api/trends/glucose.csv").status_code == 404


def test_downloads_are_the_person_s_own_or_the_same_not_found(ctx, owner, client_for, paper):
    page = read_page(ctx, owner, uploads.put_file(ctx, owner, paper))
    row = page.reports[0].rows[0]
    report_id = drafts.confirm(ctx, owner, settle(ctx, owner, read_page(ctx, owner, page.id)).id, True)[0]
    again = read_page(ctx, owner, uploads.read_anyway(ctx, owner, uploads.put_file(ctx, owner, paper)))
    crop = again.reports[0].rows[0].crop
    mine, theirs = client_for(owner), client_for(person(ctx, "stranger"))
    original = mine.get(f"/api/reports/{report_id}/original")
    assert original.content == paper
    assert original.headers["content-disposition"] == 'attachment; filename="labhelp-original.pdf"'
    assert mine.get(crop).headers["content-type"] == "image/png"
    gone = mine.get(f"/api/drafts/{page.id}/crops/{row.id}.png")  # confirmed: the draft holds no rows
    missing = theirs.get("/api/reports/" + "0" * 32 + "/original")
    for path in (crop, f"/api/reports/{report_id}/original", f"/api/trends/{row.analyte or 'alt'}.csv"):
        answer = theirs.get(path)
        assert (answer.status_code, answer.text) == (missing.status_code, missing.text) == (404, gone.text)


def test_the_table_of_an_indicator_comes_in_the_language_asked_for(ctx, owner, client_for):
    stored(ctx, owner)
    answer = client_for(owner).get("/api/trends/ferritin.csv?language=en")
    assert answer.content.startswith(b"\xef\xbb\xbfDate,Indicator,Value")
    assert "ferritin" not in answer.headers["content-disposition"]


def pages_of(*documents, **fields):
    files = [
        ("document", (f"{number}.pdf", data, "application/pdf")) for number, data in enumerate(documents)
    ]
    return {"files": files, "data": fields}


def test_several_documents_are_one_report_unless_they_are_said_to_be_apart(ctx, owner, client_for, paper):
    other = kdl_like(DRAWN, seed=2, codes=("alt", "ast", "urea"))[0]
    together = draft_in(client_for(owner).post("/api/uploads", **pages_of(paper, other, together="yes")))
    page = read_page(ctx, owner, together)
    assert {row.page_name[:6] for report in page.reports for row in report.rows} == {"Лист 1", "Лист 2"}
    drafts.discard(ctx, owner, together)
    apart = client_for(owner).post("/api/uploads", **pages_of(paper, other, together="no"))
    assert apart.headers["location"].endswith("/app/reports")
    assert len(drafts.cards(ctx, owner, "ru")) == 2


def test_an_eleventh_document_is_refused_and_nothing_is_kept(ctx, owner, client_for):
    answer = client_for(owner).post(
        "/api/uploads", **pages_of(*[b"%PDF-1.7 " + bytes([65 + n]) for n in range(11)])
    )
    assert problem_in(answer) == "files_too_many"
    assert drafts.cards(ctx, owner, "ru") == []


def test_all_documents_together_have_a_limit_of_their_own(ctx, owner, client_for, monkeypatch):
    monkeypatch.setattr(multipart, "MOST_BYTES", 1000)
    answer = client_for(owner).post(
        "/api/uploads", **pages_of(b"%PDF-1.7" + b"x" * 600, b"%PDF-1.7" + b"y" * 600)
    )
    assert problem_in(answer) == "files_too_large"
    assert drafts.cards(ctx, owner, "ru") == []


def test_a_page_is_added_to_a_draft_and_a_refused_one_leads_back_to_it(ctx, owner, client_for, paper):
    draft_id = uploads.put_file(ctx, owner, paper)
    read_page(ctx, owner, draft_id)
    other = kdl_like(DRAWN, seed=2, codes=("alt", "ast", "urea"))[0]
    added = client_for(owner).post("/api/uploads", **pages_of(other, draft=draft_id, page="0"))
    assert draft_in(added) == draft_id
    assert "Лист 2" in {
        row.page_name for report in read_page(ctx, owner, draft_id).reports for row in report.rows
    }
    refused = client_for(owner).post("/api/uploads", **pages_of(b"MZ\x90" * 99, draft=draft_id))
    assert problem_in(refused) == "reading_wrong_type"
    assert f"/app/review/{draft_id}" in refused.headers["location"]
    stranger = client_for(person(ctx, "stranger")).post("/api/uploads", **pages_of(other, draft=draft_id))
    assert problem_in(stranger) == "not_found"
    strange = client_for(owner).post("/api/uploads", **pages_of(other, draft="//elsewhere.invalid"))
    assert "elsewhere" not in strange.headers["location"]


def test_each_paper_of_a_report_can_be_taken_out(ctx, owner, client_for, paper):
    other = kdl_like(DRAWN, seed=2, codes=("alt", "ast", "urea"))[0]
    (draft_id,) = uploads.put_files(ctx, owner, [paper, other], together=True)
    (report_id,) = drafts.confirm(ctx, owner, settle(ctx, owner, read_page(ctx, owner, draft_id)).id, True)
    address = f"/api/reports/{report_id}/original"
    mine = client_for(owner)
    assert [mine.get(f"{address}?page={page}").content for page in (1, 2)] == [paper, other]
    assert {mine.get(f"{address}?page={page}").status_code for page in ("0", "3", "-1", "x", "9999")} == {404}

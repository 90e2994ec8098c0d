"""From paths to profiles: a row for all that is there, each content once, errors of set-up as they are."""

from pathlib import Path

import pytest

from matcher.batch.collect import collect, gather
from matcher.config import Settings
from matcher.errors import TaxonomyError, UsageError
from matcher.model import Failed, Job, Profile
from tests.readers.making import packed

RESUME = (
    "Orla Fennimore\norla.fennimore@example.com\n\nCREDENTIALS\nCPC, AAPC, 2019\n\nEXPERIENCE\nCoder, 2019 - present\n"
)
MAIL = (
    "From: a@example.com\nTo: b@example.com\nSubject: two resumes\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="x"\n\n'
    '--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="one.txt"\n\n{one}\n'
    '--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="two.txt"\n\n{two}\n--x--\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(RESUME)
    (tmp_path / "a.txt").write_text(RESUME)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    (tmp_path / "empty.docx").write_bytes(b"")
    (tmp_path / "mail.eml").write_text(MAIL.format(one=RESUME, two=RESUME.replace("Orla", "Maeve")))
    (tmp_path / "link.txt").symlink_to("/nowhere/at/all.txt")
    (tmp_path / "people.zip").write_bytes(
        packed([("z/cv.txt", RESUME.replace("Orla", "Nuala")), ("broken.pdf", b"%PDF-1.7\n1 0 obj\n<<")])
    )
    return tmp_path


def test_everything_there_gives_its_row_and_a_content_under_two_names_counts_once(folder: Path) -> None:
    found = list(collect([str(folder)], "resume", Settings(), workers=2))
    rows = [(Path(each.file).name, each.member, each.code if isinstance(each, Failed) else "ok") for each in found]
    assert rows == [
        ("a.txt", None, "ok"),
        ("b.txt", None, "ok"),
        ("broken.pdf", None, "corrupt"),
        ("empty.docx", None, "empty"),
        ("link.txt", None, "unreadable"),
        ("mail.eml", "one.txt", "ok"),
        ("mail.eml", "two.txt", "ok"),
        ("people.zip", "z/cv.txt", "ok"),
        ("people.zip", "broken.pdf", "corrupt"),
    ]
    assert len({each.id if isinstance(each, Failed) else each.document for each in found}) == 8
    gathered = gather(iter(found))
    assert len(gathered.of(Profile)) == 4
    assert len(gathered.of(Failed)) == 4
    assert gathered.of(Job) == []
    twice = next(files for files in gathered.files.values() if len(files) == 2)
    assert [Path(name).name for name in twice] == ["a.txt", "b.txt"]
    assert f"{folder}/mail.eml › one.txt" in [name for files in gathered.files.values() for name in files]
    again = gather(iter(reversed(found)))
    assert again.files == gathered.files
    assert {id: each.file for id, each in again.found.items()} == {id: each.file for id, each in gathered.found.items()}


def test_a_posting_is_read_as_a_job(tmp_path: Path) -> None:
    (tmp_path / "job.txt").write_text("Outpatient Coder\n\nRequirements:\n- CPC required\n- ICD-10-CM\n")
    (job,) = collect([str(tmp_path)], "job", Settings())
    assert isinstance(job, Job)
    assert any(item.id == "cpc" for need in job.requirements for option in need.any_of for item in option)


def test_a_path_that_is_not_there_is_an_error_of_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing at"):
        list(collect([str(tmp_path / "none")], "resume", Settings()))


def test_a_broken_vocabulary_is_told_as_such_and_no_document_is_blamed(folder: Path, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    (overlay / "skills.json").write_text("{")
    with pytest.raises(TaxonomyError, match=r"skills\.json"):
        list(collect([str(folder / "a.txt")], "resume", Settings(), overlay=overlay))

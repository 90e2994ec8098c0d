"""Work mode and employment, with the traps around them."""

import pytest

from matcher.understand.job.terms import employment, work_mode


@pytest.mark.parametrize(
    ("header", "mode"),
    [
        ("Work from home. Live in AR, KS or TN, please", "remote"),
        ("100% remote for residents of Iowa", "remote"),
        ("Remote after ten weeks in the office", "remote"),
        ("Hybrid: two days a week on campus", "hybrid"),
        ("On site in Deming", "onsite"),
        ("This is not a remote job.", "onsite"),
        ("there is no remote work", "onsite"),
        ("Remote job No    Telework eligible No", "onsite"),
        ("Remote job: Yes", "remote"),
        ("In office Monday to Thursday, Fridays from home", "hybrid"),
        ("Remote During COVID", None),
        ("Are you an employee (Hybrid, Title 38)?", None),
        ("Full time", None),
    ],
)
def test_header_decides(header: str, mode: str | None) -> None:
    assert work_mode([header], []) == mode


def test_text_decides_where_the_header_says_nothing() -> None:
    assert work_mode(["Coder"], ["Later on you work from home on two days a week."]) == "hybrid"
    assert work_mode(["Coder"], ["Remote patient monitoring is billed monthly."]) is None
    assert work_mode(["Coder"], ["Free on-site parking."]) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Full-time, days", "full_time"),
        ("ED coder, PRN, evenings", "per_diem"),
        ("per diem, 12 hours a week", "per_diem"),
        ("Contract, 4 months", "contract"),
        ("Part time", "part_time"),
        ("Negotiates payer contract language", None),
    ],
)
def test_employment(words: str, kind: str | None) -> None:
    assert employment([words], []) == kind


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("Telework up to two days a week may be agreed on later.", "hybrid"),
        ("This is an on-site role; our coders work remotely.", "onsite"),
    ],
)
def test_who_works_where(line: str, mode: str) -> None:
    assert work_mode([], [line]) == mode


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("two days in Duluth, three from home, as the census allows", "hybrid"),
        ("One day a week in Salem, the rest from home", "hybrid"),
        ("Work from home Thursdays once trained", "hybrid"),
        ("Tuesdays at home, otherwise in Akron", "hybrid"),
        ("Remote on Mondays", "hybrid"),
        ("WFH three days a week", "hybrid"),
        ("We can't do work from home, the mail comes here", "onsite"),
        ("Sorry, no WFH", "onsite"),
        ("This work cannot be done from home", "onsite"),
        ("Working from home is not an option", "onsite"),
        ("Work from home after your first 60 days", "remote"),
    ],
)
def test_days_at_home_and_none(line: str, mode: str) -> None:
    assert work_mode([], [line]) == mode

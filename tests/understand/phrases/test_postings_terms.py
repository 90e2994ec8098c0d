"""Place, pay and time: where the work is done, what it pays, how much of the week it takes, who may apply."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from matcher.model import Document, Job

from .checking import asks, case, opened

Read = Callable[[str | Document], Job]
_PAGE = "Outpatient Coder\n{head}\n\nRequirements\n- COC\n\n{tail}\n"


def _front(**fields: str) -> Document:
    """A Markdown file with TOML front matter."""
    told = "\n".join(f"{name} = {value}" for name, value in fields.items())
    return opened(f'+++\ntitle = "Outpatient Coder"\n{told}\n+++\nCodes clinic visits. A COC is required.\n', "j.md")


@pytest.mark.parametrize(
    ("head", "tail", "mode"),
    [
        case("remote-abroad-with-an-office", "Remote, Philippines", "Office: Makati, Tower 3", "remote"),
        case("allowed-states", "Remote", "Residents of ID, MT, NE and WY may apply.", "remote"),
        case(
            "allowed-states-in-text",
            "",
            "This job is remote. We hire in Idaho, Montana, Nebraska and Wyoming only.",
            "remote",
        ),
        case("remote-in-one-of-two-states", "Remote in Kansas OR Missouri", "", "remote"),
        case(
            "anywhere-with-fixed-hours",
            "",
            "You may live anywhere in the United States, but the hours are 7:30am to 4:00pm Denver time.",
            "remote",
            wrong="no place of work",
        ),
        case(
            "anywhere-with-fixed-hours-under-remote",
            "Remote",
            "Live anywhere in the country; work 7:30am to 4:00pm Denver time.",
            "remote",
        ),
        case(
            "commuting-distance",
            "",
            "You live within commuting distance of our Tulsa office, where the team meets two days a week.",
            "hybrid",
            wrong="no place of work",
        ),
        case(
            "commuting-distance-days-named",
            "",
            "Must be within driving distance of Tulsa for two days in the office each week.",
            "hybrid",
        ),
        case(
            "commuting-distance-under-remote",
            "Remote",
            "You must live within commuting distance of Tulsa, since two days a week are office days.",
            "hybrid",
            wrong="remote, without the office days",
        ),
        case("remote-during-covid", "Remote During COVID", "", None),
        case("remote-during-covid-in-text", "", "Coders have been remote during the pandemic.", None),
    ],
)
def test_place(job: Read, head: str, tail: str, mode: str | None) -> None:
    assert job(_PAGE.format(head=head, tail=tail)).work_mode == mode


def test_remote_in_or_is_not_oregon_alone(job: Read) -> None:
    assert job(_PAGE.format(head="Remote in Kansas OR Missouri", tail="")).state != "OR"


@pytest.mark.parametrize(
    ("benefits", "mode"),
    [
        case("permanently-remote-among-benefits", '["Dental","Permanently Remote","401k"]', "remote"),
        case("covid-remote-among-benefits", '["Dental","Remote During COVID","401k"]', None),
        case("no-remote-among-benefits", '["Dental","Vision","401k"]', None),
    ],
)
def test_remote_hidden_in_a_list_of_benefits(job: Read, benefits: str, mode: str | None) -> None:
    read = job(_front(location='"Idaho, Montana, Nebraska, Wyoming"', b_benefits=benefits))
    assert read.work_mode == mode


@pytest.mark.parametrize(
    ("line", "low", "high", "per"),
    [
        case("hourly-by-size", "$41.35 - $58.10", 41.35, 58.10, "hour"),
        case("blanks-and-slash-hour", "$ 26.12/ hour - $ 33.90 / hour", 26.12, 33.90, "hour"),
        case("no-currency-mark", "64,208.30 - 71,945.16 per year", 64208.30, 71945.16, "year"),
        case("p-slash-hour", "$22-$27 p/hour", 22, 27, "hour"),
        case("two-round-figures", "$27 - $33", 27, 33, "hour"),
        case("no-thousands-comma", "$43160 - $77925 Per Year", 43160, 77925, "year"),
        case("slash-per-year", "$53,274.00 to $71,318.00 / Per Year", 53274, 71318, "year"),
        case("thousands-as-k", "$140k to $225k", 140000, 225000, "year"),
    ],
)
def test_pay(job: Read, line: str, low: float, high: float, per: str) -> None:
    for read in (
        job(_PAGE.format(head=f"Pay: {line}", tail="")),
        job(_PAGE.format(head="", tail=f"The pay for this job is {line}.")),
        job(_front(salary=f'" {line}"')),
    ):
        assert read.pay is not None
        assert (read.pay.min, read.pay.max, read.pay.per) == (low, high, per)


def test_a_least_salary_is_a_least_salary(job: Read) -> None:
    pay = job(_PAGE.format(head="", tail="The salary is a minimum of $58,500.")).pay
    assert pay is not None
    assert (pay.min, pay.per) == (58500, "year")


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        case("figures-in-fields", "23", "29.75", (23, 29.75, "hour")),
        case("zero-is-no-pay", "0", "0", None),
    ],
)
def test_pay_in_fields(job: Read, low: str, high: str, expected: tuple[float, float, str] | None) -> None:
    value = {"@type": "QuantitativeValue", "minValue": low, "maxValue": high, "unitText": "HOUR"}
    data = {"@type": "JobPosting", "title": "ED Coder", "baseSalary": {"currency": "USD", "value": value}}
    head = f'<head><script type="application/ld+json">{json.dumps(data)}</script></head>'
    body = f"<h1>ED Coder</h1><p>CEDC required.</p>{'<p>We code charts.</p>' * 20}"
    pay = job(opened(f"<html>{head}<body>{body}</body></html>", "j.html")).pay
    assert (pay and (pay.min, pay.max, pay.per)) == expected


@pytest.mark.parametrize("line", ["Pay: 0", "Salary: $0 - $0", "Pay: 0.00 per hour"])
def test_zero_pay_in_text_is_no_pay(job: Read, line: str) -> None:
    assert job(_PAGE.format(head=line, tail="")).pay is None


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        case("full-time-weekdays", "Full time, M-F, 8 to 4:30", {"full_time"}),
        case("full-time-weekdays-in-a-sentence", "A full time, M-F job with all benefits", {"full_time"}),
        case("per-diem", "Per diem, no set days", {"per_diem"}),
        case("part-time-or-contract", "Part-time/contract", {"part_time", "contract"}),
        case("contract-with-hours", "Contract of 5 months, up to 25 hours in a week", {"contract"}),
        case("average-of-hours", "12 hours a week on average", {"part_time"}),
        case("average-of-hours-first", "An average of 12 hours per week", {"part_time"}),
        case("seven-to-seven-prn", "7a-7p, PRN", {"per_diem"}),
    ],
)
def test_time(job: Read, head: str, kinds: set[str]) -> None:
    assert job(_PAGE.format(head=head, tail="")).employment in kinds


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        case("days-ft", "Inpatient Coder (FT/Days)", "full_time"),
        case("evenings-pt", "Inpatient Coder (Evenings/PT)", "part_time"),
        case("prn", "Inpatient Coder (PRN/Nights)", "per_diem"),
    ],
)
def test_time_in_a_title(job: Read, title: str, kind: str) -> None:
    read = job(f"{title}\n\nRequirements\n- CIC\n- PT and OT notes\n")
    assert (read.employment, read.roles) == (kind, ("inpatient-coder",))


@pytest.mark.parametrize(
    "line",
    [
        case("pool-current-employees", "Open to present permanent employees of the county only"),
        case("citizen", "Must be a citizen of the United States"),
        case("flu-vaccine", "Must show a flu vaccine each October"),
        case("covid-vaccine", "COVID-19 vaccine (two doses) required"),
        case("background-check", "Must pass a background check and a drug screen"),
        case("selective-service", "Men born after 1959 must be registered with Selective Service"),
        case("real-id", "You need a REAL ID to enter the building"),
    ],
)
def test_limits_of_the_pool_are_no_skills(job: Read, line: str) -> None:
    asks(job(f"Outpatient Coder\n\nRequirements\n- COC\n- {line}\n"), "R coc")

"""The pages: what stands on them equals the fit, they fetch nothing, and the same view gives the same bytes."""

import base64
import hashlib
import itertools
import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from reports import html
from reports.html import Renderer
from reports.pair_view import pair_view
from reports.view import Row, Screen, ranking
from skill_taxonomy.model import Taxonomy
from tests.reports.people import Case

PAGES = ("index", "job", "pair", "check")


def pages(case: Case, screen: Screen, taxonomy: Taxonomy, renderer: Renderer) -> dict[str, str]:
    recruiter = pair_view(case.fit, case.profile, case.job, taxonomy, job_href="jobs/inpatient-1.html")
    applicant = pair_view(case.fit, case.profile, case.job, taxonomy, applicant=True)
    return {
        "index": renderer.render_index(screen),
        "job": renderer.render_job(screen, screen.rankings[0]),
        "pair": renderer.render_pair(recruiter),
        "check": renderer.render_check(applicant),
    }


@pytest.fixture
def made(case: Case, screen: Screen, taxonomy: Taxonomy, renderer: Renderer) -> dict[str, str]:
    return pages(case, screen, taxonomy, renderer)


def one(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = tree.css_first(selector)
    assert found is not None
    return found


def texts(page: str, selector: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in LexborHTMLParser(page).css(selector)]


def test_the_policy_allows_the_one_stylesheet_and_nothing_else(made: dict[str, str]) -> None:
    for page in made.values():
        tree = LexborHTMLParser(page)
        policy = one(tree, "meta[http-equiv=Content-Security-Policy]").attributes["content"]
        style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
        assert style is not None
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        assert page.count("<style") == 1


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_fetched_or_run(made: dict[str, str], name: str) -> None:
    tree = LexborHTMLParser(made[name])
    assert tree.css("script, link, img, iframe, object, embed, form, [src], [srcset], [style]") == []
    assert "url(" not in made[name]
    assert "@import" not in made[name]
    assert re.findall(r"<[^>]*\son\w+=", made[name]) == []
    for anchor in tree.css("a[href]"):
        address = anchor.attributes["href"] or ""
        if "//" in address:
            assert address.startswith("https://")
            assert anchor.attributes["rel"] == "noreferrer noopener"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_built_for_everyone(made: dict[str, str], name: str) -> None:
    tree = LexborHTMLParser(made[name])
    assert one(tree, "html").attributes["lang"] == "en"
    assert len(tree.css("h1")) == 1
    assert one(tree, "a.skip").attributes["href"] == "#main"
    assert len(tree.css("main#main")) == 1
    for table in tree.css("table"):
        assert one(table, "caption").text()
        assert all(head.attributes.get("scope") for head in table.css("th"))
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    for anchor in tree.css("a[href^='#']"):
        assert (anchor.attributes["href"] or "")[1:] in ids
    levels = [int((node.tag or "h0")[1]) for node in tree.css("h1, h2, h3")]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    for drawing in tree.css("svg"):
        assert drawing.attributes.get("aria-hidden") == "true" or drawing.attributes.get("aria-label")


def test_the_same_view_gives_the_same_bytes(
    made: dict[str, str], case: Case, screen: Screen, taxonomy: Taxonomy
) -> None:
    assert pages(case, screen, taxonomy, Renderer()) == made


@pytest.mark.parametrize("name", PAGES)
def test_no_page_says_rejected(made: dict[str, str], name: str) -> None:
    assert "reject" not in made[name].lower()


def test_the_answer_stands_first(made: dict[str, str]) -> None:
    tree = LexborHTMLParser(made["pair"])
    answer = one(tree, "main article > header")
    shown = " ".join(answer.text(separator=" ").split())
    assert "68.4" in shown
    assert "Range 61.0 – 74.2" in shown
    assert "Good fit" in shown
    assert "Must-haves: 1 of 2 met" in shown
    assert "Maren Ostlund" in shown
    assert len(answer.css(".why p")) == 3


def test_every_requirement_has_its_row_with_both_documents_words(made: dict[str, str], case: Case) -> None:
    tree = LexborHTMLParser(made["pair"])
    for met in case.fit.requirements:
        row = one(tree, f"#r{met.index + 1}")
        shown = " ".join(row.text(separator=" ").split())
        assert met.label in shown
        assert f"{met.points:.1f} of {met.of:.1f}" in shown
    first = one(tree, "#r1")
    assert [mark.text() for mark in first.css("mark")] == ["CPC"]
    assert "Certified Professional Coder ( CPC ), AAPC, since June 2018" in " ".join(first.text(separator=" ").split())
    assert "CPC or CCS required" in first.text()


def test_the_points_of_the_parts_add_up_to_the_score(made: dict[str, str], case: Case) -> None:
    rows = [node.css("td.num") for node in LexborHTMLParser(made["pair"]).css("#points tbody tr")]
    assert round(sum(float(cells[0].text()) for cells in rows), 1) == case.fit.score
    assert sum(float(cells[1].text()) for cells in rows) == 100
    assert texts(made["pair"], "#points tfoot td.num")[0] == "68.4"


def test_steps_show_gain_cost_time_and_whether_checked(made: dict[str, str]) -> None:
    steps = texts(made["pair"], "li.step")
    assert len(steps) == 2
    for part in ("+11.2", "79.6", "Earn the CIC", "3–6 months", "$399–$425 (2026)", "Earn the CPC", "Checked"):
        assert part in steps[0]
    for part in ("+4.1", "72.5", "not known", "Facts not verified"):
        assert part in steps[1]
    assert "example.org/cic" in steps[0]
    assert "2 years as inpatient coder" in texts(made["pair"], "#steps .note")[0]


def test_lines_without_weight_are_said_to_be_so(made: dict[str, str]) -> None:
    shown = texts(made["pair"], "#possible")[0]
    assert "Able to sit for eight hours" in shown
    assert "20 charts a day" in shown
    assert "41 %" in shown
    assert "without weight" in shown


def test_the_applicant_reads_the_same_figures_in_the_second_person(made: dict[str, str]) -> None:
    recruiter, applicant = (LexborHTMLParser(made[name]) for name in ("pair", "check"))
    for selector in ("#requirements td.num", "#points td.num", ".big .figure"):
        ours = [node.text() for node in recruiter.css(selector)]
        assert ours == [node.text() for node in applicant.css(selector)]
        assert ours
    assert "You meet 1 of 2 must-haves" in one(applicant, ".why").text()
    assert "Meets 1 of 2 must-haves" in one(recruiter, ".why").text()
    assert "Your resume says" in made["check"]
    assert applicant.body is not None
    shown = applicant.body.text()
    assert "rank" not in shown.lower()
    assert "candidate" not in shown.lower()


def test_the_applicant_sees_how_the_resume_was_read(made: dict[str, str]) -> None:
    read = texts(made["check"], "#read")[0]
    for part in ("maren@example.com", "(555) 555-0142", "CPC", "in progress", "lapsed", "Associate degree"):
        assert part in read
    assert "CIC exam scheduled for January 2027" in texts(made["check"], "#read pre")[0]


def test_a_view_for_the_recruiter_is_refused_as_the_applicants(
    case: Case, taxonomy: Taxonomy, renderer: Renderer
) -> None:
    with pytest.raises(ValueError, match="applicant=True"):
        renderer.render_check(pair_view(case.fit, case.profile, case.job, taxonomy))


def test_the_index_ranks_best_first_and_sets_the_unsure_before(made: dict[str, str]) -> None:
    page = made["index"]
    names = texts(page, "table.rank th.whom .who")
    assert names == ["Ilse Marchetti", "Maren Ostlund"]
    assert texts(page, "table.rank td.place") == ["1", "2"]
    assert page.index("could not be read") < page.index("Read these yourself") < page.index("<table")
    assert "inbox/locked.pdf" in page
    assert "Save it without one and run again." in page
    assert 'href="fits/maren-ostlund-1.html"' in page
    assert 'href="jobs/inpatient-1.html"' in page


def test_the_posting_page_shows_what_was_read_and_how_many_meet_it(made: dict[str, str]) -> None:
    rows = texts(made["job"], "table.asks tbody tr")
    assert len(rows) == 3
    assert "CPC or CCS" in rows[0]
    assert "may be earned within 6 months of hire" in rows[0]
    assert "3 in full" in rows[0]
    assert "0 in full, 3 in part" in rows[1]
    assert "Preferred" in rows[2]
    assert 'href="../fits/maren-ostlund-1.html"' in made["job"]
    assert "Able to sit for eight hours" in texts(made["job"], "#unscored")[0]


def test_long_rankings_are_cut_and_say_so(
    case: Case, screen: Screen, taxonomy: Taxonomy, renderer: Renderer, ranked: tuple[Row, ...]
) -> None:
    many = [replace(ranked[0], resume=f"{i:064x}", score=float(i % 90)) for i in range(2000)]
    long = ranking(case.job, taxonomy, many, href="jobs/x.html", example=case.fit)
    wide = replace(screen, rankings=(long, long, long))
    index, job = renderer.render_index(wide), renderer.render_job(wide, long)
    assert len(LexborHTMLParser(index).css("table.rank tbody tr")) == 3 * html.INDEX_ROWS
    assert f"{2000 - html.INDEX_ROWS:,} more candidates" in index
    assert len(LexborHTMLParser(job).css("table.rank tbody tr")) == html.JOB_ROWS
    assert f"{2000 - html.JOB_ROWS:,} more candidates" in job
    assert len(job) < 1_500_000


def test_equal_scores_share_a_rank(case: Case, taxonomy: Taxonomy, ranked: tuple[Row, ...]) -> None:
    same = [replace(ranked[0], resume=letter * 64, score=50.0) for letter in "ba"]
    lower = replace(ranked[0], resume="0" * 64, score=40.0)
    rows = ranking(case.job, taxonomy, [lower, *same], href="j").rows
    assert [(row.rank, row.resume[0]) for row in rows] == [(1, "a"), (1, "b"), (3, "0")]


def test_requirements_of_the_roles_usual_profile_are_shown_as_such(
    case: Case, screen: Screen, taxonomy: Taxonomy, renderer: Renderer
) -> None:
    added = replace(case.fit.requirements[2], index=3, label="Medical terminology", job=())
    fit = replace(case.fit, requirements=(*case.fit.requirements, added))
    ranked = ranking(case.job, taxonomy, screen.rankings[0].rows, href="j", example=fit)
    shown = texts(renderer.render_job(screen, ranked), "table.asks tbody tr")
    assert "Medical terminology" in shown[3]
    assert "from the usual profile of the role" in shown[3]


def test_many_unread_documents_do_not_push_the_ranking_away(screen: Screen, renderer: Renderer) -> None:
    one_unread = screen.unread[0]
    many = tuple(replace(one_unread, document=str(i), files=(f"inbox/{i}.pdf",)) for i in range(300))
    page = LexborHTMLParser(renderer.render_index(replace(screen, unread=many)))
    note = one(page, "section.note-gap")
    assert len(note.css("ul > li")) == html.UNREAD_ROWS
    assert len(note.css("details li")) == html.UNREAD_ROWS - 5
    assert f"{300 - html.UNREAD_ROWS} documents more" in note.text()
    assert one(note, "p.more a").attributes["href"] == "failures.csv"

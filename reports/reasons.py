"""The answer in three sentences: what is met and missing, what speaks for the person, what would change it."""

from datetime import date

from matcher.intervals import status_on
from matcher.model import Fit, Job, Profile
from reports import labels, words
from reports.experience import coding_months, last_coding_month
from reports.view import asked
from skill_taxonomy.model import Taxonomy

NAMED = 3


def reasons(fit: Fit, profile: Profile, job: Job, taxonomy: Taxonomy, *, applicant: bool) -> tuple[str, ...]:
    """Three sentences, in the second person for the applicant; a fourth, first, where the document was read badly."""
    sentences = [
        _must_haves(fit, job, taxonomy, applicant),
        _strengths(fit, profile, taxonomy, applicant),
        _outlook(fit, applicant),
    ]
    if fit.band == "needs_reading":
        sure = f"{round(profile.confidence * 100)} %"
        advice = "check how it reads below" if applicant else "read it before relying on the figures"
        sentences.insert(0, f"The program is only {sure} sure that it read this resume rightly: {advice}.")
    return tuple(sentences)


def _must_haves(fit: Fit, job: Job, taxonomy: Taxonomy, applicant: bool) -> str:
    total = sum(met.need == "required" for met in fit.requirements)
    missing = [asked(fit, index, job, taxonomy) for index in fit.missing_required]
    meets = "You meet" if applicant else "Meets"
    if not total:
        return f"The posting names no must-haves; {'you meet' if applicant else 'meets'} {_preferred(fit)}."
    if not missing:
        every = "the one must-have" if total == 1 else f"all {total} must-haves"
        return f"{meets} {every} and {_preferred(fit)}."
    more = f" and {len(missing) - NAMED} more" if len(missing) > NAMED else ""
    listed = "; ".join(missing[:NAMED])
    not_met = "not shown yet" if applicant else "not met"
    return f"{meets} {total - len(missing)} of {total} must-haves; {not_met}: {listed}{more}."


def _preferred(fit: Fit) -> str:
    preferred = [met for met in fit.requirements if met.need == "preferred"]
    met = sum(each.met > 0.995 for each in preferred)
    return f"{met} of {words.counted(len(preferred), 'preferred point')}"


def _strengths(fit: Fit, profile: Profile, taxonomy: Taxonomy, applicant: bool) -> str:
    as_of = date.fromisoformat(fit.as_of)
    time = _time(profile, as_of)
    held = _credentials(profile, taxonomy, as_of, "held")
    if held:
        return f"{'You hold' if applicant else 'Holds'} {held}, with {time}."
    studying = _credentials(profile, taxonomy, as_of, "in_progress")
    if studying:
        return f"{'Your ' if applicant else ''}{studying} in progress, none held yet; {time}."
    return f"No credential found; {time}."


def _credentials(profile: Profile, taxonomy: Taxonomy, as_of: date, status: str) -> str:
    named = [labels.concept(c.id, taxonomy) for c in profile.credentials if status_on(c, as_of) == status]
    unique = list(dict.fromkeys(named))
    more = [f"{len(unique) - NAMED} more"] if len(unique) > NAMED else []
    return words.joined(unique[:NAMED] + more)


def _time(profile: Profile, as_of: date) -> str:
    months = coding_months(profile, as_of)
    if months is None:
        return "coding work that carries no dates"
    if months == 0:
        return "no coding work listed"
    last = last_coding_month(profile, as_of)
    now = as_of.year * 12 + as_of.month - 1
    recent = "" if last is None else ", ongoing" if last >= now else f", last in {words.month_words(last)}"
    return f"{words.duration(months)} of coding work{recent}"


def _outlook(fit: Fit, applicant: bool) -> str:
    best = max(fit.steps, key=lambda step: step.gain, default=None)
    if best is not None and best.gain > 0:
        after = f"{words.gain(best.gain)}, to {words.number(best.score_after)}"
        first = ", with what comes before it" if best.after else ""
        return f"The step that would raise {'your' if applicant else 'the'} score most: {best.label} ({after}{first})."
    if fit.high - fit.low >= 10:
        return (
            f"The range {words.number(fit.low)} to {words.number(fit.high)} is wide because some of the wording "
            "can be read in more than one way."
        )
    if fit.without_step:
        return "No course or exam that the program knows closes what is open."
    return "Nothing that the program scores is left open."

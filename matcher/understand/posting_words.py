"""Words that every posting is full of, whatever the trade; a term of the field neither holds them nor ends in them.

All as `normal.stem` gives them: lower case, without the plural's s.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION = _words(
    "a about above across after again against all along also although always am among an and any anyone anything are "
    "around as at away b back be because been before behind being below between both but by c can cannot cant could d "
    "did do doe does doesnt doing done dont down due during e each eg either else etc even ever every everyone f few "
    "first for from g get give given go had ha has have having he her here him hi his how however i ie if in into is "
    "it item its itself just keep last least less let like m many may me might mine more most much must my neither "
    "never next no non none nor not nothing now of off often on once one only onto or other otherwise our out over own "
    "p per please put r rather s same see shall she should since so some someone something soon still such t than that "
    "the their them then there therefore these they thi this those though three through thru thu thus to today "
    "together too toward two un under until up upon us use used using v very via via vs wa was way we well were what "
    "whatever when where whether which while who whole whom whose why will with within without would x y yes yet you "
    "your yourself youll youre weve were four five six seven eight nine ten twelve hundred half third second twice"
)
"""Articles, prepositions, pronouns, auxiliaries, conjunctions, numerals and lone letters."""

LINKING = _words("of for and to in & on")
"""Function words that a term may hold inside ("release of information")."""

HIRING = _words(
    "ability accept acceptable acceptance accommodation accomplishment accredited accrediting accreditation accreditor "
    "acdis aapc ahima additional advancement affirmative age agency american announcement applicant application apply "
    "applying appointed appointee appointment appointing april asap associate attend attendance august award bachelor "
    "background badge based basic belief beneficiary benefit best birth bonus break business campus candidate career "
    "center certificate certification certified certify certifying citizen citizenship class classroom client college "
    "comfortable commute company compensation competitive competency completion consideration considered contract "
    "coworker cover creditable culture date day deadline december degree demonstrated department desirable desired "
    "diploma disability discrimination diversity division domestic dress driver drug duty earn education educational "
    "eligibility eligible email employee employer employment english equal equivalent evening exam examination "
    "excellent executive exempt expected experience experienced expertise faith familiarity family february federal "
    "flexible following friday friendly fte full ged gender general genetic good grade graduate graduation gs half "
    "health healthcare helpful high higher hire hired hiring holiday home hospital hour hourly hybrid ideal illinois "
    "incentive including include included indicate indicated individual industry institution insurance internet "
    "internship interview january job join july june keyboard knowledge laptop law leave legal length level license "
    "licensure located location longer looking love major manager mandatory march marital master match maximum mean "
    "medical member military minimum mission monday month monthly mouse national necessary need needed new night "
    "november number occupation october office onsite online opening opportunity org organization overtime page paid "
    "parking part pay payroll pension people percent period person personnel phone physical please plus policy "
    "political position possess possession posting preferred preference pregnancy previous prior probationary "
    "proficiency proficient program promotion proof pto qualification qualified qualify qualifying question "
    "questionnaire race recent recruit recruiter recruitment reference regular related religion relocation remote "
    "require required requirement residence resident responsibility responsible resume retirement salary saturday "
    "scholarship school schedule screening section seeking selected selection semester senior september series sery "
    "sex shift similar site skill someone spoken sponsorship staff start starting state status street strong student "
    "sunday supervisor talent team technician temporary tenure term test thursday time title tobacco training "
    "transcript travel tuesday typing understanding united university usa usajob usc vacancy vacation vaccination "
    "veteran visa vision volunteer wage website wednesday week weekend weekly welcome willing willingness work worked "
    "worker working workplace world written year yearly young http www com gov foia eeo eoe ada flsa opm ksa sf"
)
"""What is said of applying, hiring, schooling, time and pay. A phrase of such words alone, or that begins or ends with
one, is no term."""

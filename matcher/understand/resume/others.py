"""Whether words about a credential speak of other people: staff, teachers, family, pupils, an advertisement."""

import re

from matcher.understand.resume.credential_words import GOT

_PEOPLE = (
    r"(?:students?|learners?|pupils?|candidates|applicants?|audience|adults|co-?workers?|coders|staff|team"
    r"|auditors?|nurses|employees|apprentices|trainees|interns|colleagues?|peers|new hires?)"
)
_KIN = (
    r"(?:wife|husband|spouse|sister|brother|mother|mom|mum|father|dad|daughter|son|aunt|uncle|cousin|friend|partner"
    r"|neighbou?r|supervisor|manager|boss|mentor|lead|director|colleagues?|co-?workers?|teacher|instructor|employer"
    r"|vendor|auditor|trainer)"
)
_DOES = (
    r"supervis(?:ed|es|ing)|manag(?:e|ed|es|ing)|led|leading|oversaw|overs(?:ee|eeing)|direct(?:ed|ing)"
    r"|hir(?:ed|es|ing)|recruit(?:ed|s|ing)|onboard(?:ed|ing)|interview(?:ed|s|ing)|mentor(?:ed|s|ing)"
    r"|tutor(?:ed|s|ing)"
    r"|coach(?:ed|es|ing)|train(?:ed|s|ing)(?! (?:for|as|to|toward)|:| ?\.\.)|taught|teach(?:es|ing)?|help(?:ed|s|ing)"
    r"|assist(?:ed|s|ing)?|prepar(?:ed|es|ing) (?:\w+ )?(?:students|staff|coders|learners|adults|employees|colleagues)"
    r"|proctor(?:ed|s|ing)?|verif(?:y|ied|ies|ying)|track(?:ed|s|ing)|review(?:ed|s|ing)? (?:resumes|applications|work)"
    r"|work(?:ed|ing|s)? (?:closely |directly |daily |side by side |hand in hand )?(?:with|under|alongside"
    r"|beside|next to)"
    r"|report(?:ed|s|ing)? (?:directly )?to|(?:partner|coordinat|collaborat|liais|consult)\w{1,4} (?:closely )?with"
    r"|sen[dt]s?|forward(?:ed|s|ing)?|escalat(?:ed|es|ing)|rout(?:ed|es|ing)|refer(?:red|s|ring)|assign(?:ed|s|ing)"
    r"|schedul(?:ed|es|ing) (?=.{0,20}(?:exam seats|interviews|staff))|paid for|employ(?:s|ed)|staffed"
    r"|outsourc(?:ed|ing)"
    r"|(?:coded|checked|reviewed|audited|trained|mentored|supervised|taught|overseen|signed off) by"
    r"|post(?:ed|ing) jobs|guid(?:ed|es|ing)|encourag(?:ed|es|ing)|evaluat(?:ed|es|ing)|precept(?:ed|s|ing)"
    r"|requir(?:es|ed|ing)"
    r"|learn(?:ed|t|ing) [^.;]{0,25}\bfrom|(?:colleagues|co-?workers|peers|staff|team) (?:included?|were|are|held)"
    r"|(?:team|shop|group|staff|family|department|unit|crew|panel) of|(?:created|wrote|developed|built|designed) an?"
    r"|(?:posting|ad|advertisement|job|position|opening|role) (?:requirements?|asks?|requires?|calls?"
    r"|wants?|needs?|lists?)"
    r"|you (?:ask|require|want|need)\w{0,2}(?: for)?|(?:program|school|course) prepared"
)
_RELATION = re.compile(rf"\b(?:{_DOES})\b", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?:I|my|myself|mine)\b|\b(?:and|while|then|after|also|before|,)\s?(?:earn|pass|obtain|attain|achiev|becam|becom"
    r"|receiv|hold|held|gain|complet|sat\b|got\b)|\bas (?:an?|the(?: only)?|certified|its|their)\b|\bus(?:ing|ed) \w+ "
    r"(?:skills|credential)|\bmyself\b|\bwhile (?:earning|studying|preparing)|\bmaintain\w{0,3}\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:\b{_PEOPLE}\b[^.;\n]{{0,60}}\b(?:pass(?:ed)?|earn(?:ed)?|sit|take|took|try|ready|their own|to become|holding"
    r"|prepare)\b[^.;\n]{0,25}|\b(?:try the|earned their own|prep(?:are|aring)? students for(?: the)?"
    r"|teach(?:es|ing)?(?: the)?|taught(?: the)?|elective)\W{0,3}"
    r"|\b\d{1,3}\s?%[^.;\n]{0,30}\b(?:pass(?:ed|ing)?|earn(?:ed)?|sat)\b[^.;\n]{0,25}"
    rf"|\b(?:my|our|his|her|the|an?|one) (?:\w{{3,12}} )?{_KIN}\b[^.;\n]{{0,30}}"
    r"|\b(?:coders|contractors|consultants|vendors|temps|staff|applicants|nurses|auditors|professionals"
    r"|specialists|colleagues)(?: who (?:are|were|hold|held)"
    r"|,? (?:all|both|each|most|some)(?: of them)?| with(?: the)?| holding| \(|\W{1,2}credentials \()\W{0,3}"
    r"|\b(?:two|three|four|five|six|ten|several|many|most|some|other|\d{1,3}) (?:certified |credentialed )?"
    r"|\b(?:reference|referee)s?:[^.;\n]{0,40})$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^\W{0,3}(?:and \W*)?-?(?:certified |credentialed |certification |level )?(?:coders|staff|colleagues"
    r"|employees|nurses"
    r"|auditors(?! and)|professionals|teams?|holders|candidates|applicants|instructor candidates|students?|members"
    r"|apprentices|trainees|consultants|vendors|roles|openings|jobs)\b"
    r"|^\W{0,3}(?:exam prep\b|pass rate|exam (?:seats|fees)|study group\b(?! (?:member|in progress))|expiry dates)"
    r"|^\W{0,3}(?:is |are |was )?(?:required|preferred|needed|a plus|a must|wanted)\b",
    re.IGNORECASE,
)


def of_others(clause_before: str, before: str, after: str, section: str) -> bool:
    """Whether the words before and after a credential say that others hold it, teach it, ask for it or strive for it.
    `clause_before` reaches to the clause's start, `before` to the credential named before or the list's start."""
    if _AFTER.search(after):
        return True
    if before.rstrip().endswith((",", "|")) and not _OWN_LIST.search(clause_before):
        return False
    if section == "experience" and _SOMEONE.search(before) and not _OWN.search(before) and not GOT.search(before):
        return True
    told = _BEFORE.search(clause_before)
    if told is not None and not _OWN.search(clause_before, told.start() + 3):
        return not re.search(r"\bI (?:have )?(?:passed|earned|took|sat|hold)\b", told[0])
    relation = max((found.end() for found in _RELATION.finditer(clause_before)), default=None)
    return relation is not None and not _OWN.search(clause_before, relation) and len(clause_before) - relation <= 70


_SOMEONE = re.compile(
    r"\b(?:the|an?|our|their|another|each|every|new|lead|senior|other|his|her) (?:(?:lead|senior|other|new) )?$|s['’] $"
    r"|(?<!AAPC)(?<!AHIMA)['’]s $",
    re.IGNORECASE,
)
"""In the account of a job "the CPC" or "coders' CPC" is somebody else."""
_OWN_LIST = re.compile(rf"\b(?:{_KIN}|(?:the|my|our) \w+),\s*(?:an?\s*)?$", re.IGNORECASE)
"""A comma that opens what someone else is ("my manager, a CPC")."""

"""Job titles of the field and the roles they name; titles of other occupations name none."""

import re

_OTHER_OCCUPATION = re.compile(
    r"\b(?:software|developer|engineer(?:ing)?|programmer|web|full[ -]stack|data scientist|devops|night "
    r"auditor|IT audit\w*|internal audit\w*|financial audit\w*|tax|nurse practitioner|recovery coach"
    r"|controller"
    r"|research (?:coordinator|nurse|assistant|associate)|(?:packaging|production|line|machine|press|forklift"
    r"|printing) "
    r"(?:line )?(?:operator|associate|worker|technician)"
    r"|infection prevention\w*|phlebotom\w*|medical assistant|pharmacy|building|zoning|QR|bar ?code|boot ?camp"
    r"|unemployment|cost "
    r"per click|personal trainer|barista|cook|driver|teacher|account executive|sales)\b",
    re.IGNORECASE,
)
_CODING = r"\b(?:cod(?:er|ers|ing|e)|HIM|medical records?|health information)\b"
_CODER = r"(?:coders?|coding)"
# Kind of work first; the first that matches names the role, further ones only where marked "also".
_WORK: tuple[tuple[str, str], ...] = (
    (r"\b(?:manager|director|supervisor|administrator|chief|head)\b", "coding-manager"),
    (r"\b(?:educator|trainer|instructor|education)\b", "educator"),
)
_RULES: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:outpatient|ambulatory|clinic)\b[\w ,/()-]*\b(?:CDI\w?|clinical documentation)|\b(?:CDI\w?"
        r"|clinical documentation)[\w ,/()-]*(?:outpatient|ambulatory)",
        "outpatient-cdi",
    ),
    (
        r"\bCDIS?\b|\bclinical documentation (?:improvement|integrity|specialist|excellence|nurse"
        r"|reviewer|analyst)|\bdocumentation (?:improvement|integrity) specialist",
        "cdi-specialist",
    ),
    (
        r"\bDRG (?:validat\w+|audit\w+|review\w*|analyst)|\bclinical validation|\binpatient[\w "
        r",/-]*\baudit\w*|\baudit\w*[\w ,/-]*\binpatient",
        "drg-validator",
    ),
    (r"(?:risk adjustment|HCC|RADV|MRA)\b[\w ,/()-]*\b(?:audit\w*|QA|quality)", "risk-auditor"),
    (
        r"\b(?:cod(?:ing|er|e)|medical|pro-?fee|professional|chart|claims?|E/M|CPMA|billing"
        r"|documentation)\b[\w ,/()&-]*\baudit\w*|\baudit\w*[\w ,/()&-]*\b(?:cod(?:ing|er)|chart"
        r"|medical)\b|\bcoding (?:quality|QA|compliance audit)\b",
        "auditor",
    ),
    (r"\b(?:denials?|appeals?)\b", "denial-specialist"),
    (
        r"\b(?:risk adjustment|HCC|hierarchical condition|MRA|risk cod(?:er|ing))\b"
        r"|\bCRC (?:coder|coding)\b",
        "risk-coder",
    ),
    (r"\brevenue integrity\b", "revenue-integrity-analyst"),
    (r"\bcharge (?:capture|entry|integrity|master|review|description)\b|\bchargemaster\b|\bCDM\b", "charge-analyst"),
    (r"\bcompliance\b", "compliance-specialist"),
    (
        r"\b(?:payment integrity|SIU|itemized bill|claims coding|claims? (?:examin|adjudicat|review|analy)\w*"
        r"|coding review(?:er)?|claims audit\w*|code edit\w*)\b",
        "payer-coder",
    ),
    (
        r"\b(?:cancer|tumor)\b[\w ]*registr\w+|\b(?:cancer|oncology) data specialist\b|\bODS\b"
        r"|\bCTR\b",
        "cancer-registrar",
    ),
    (r"\bbill(?:er|ing)\b", "biller-coder"),
    (
        r"\b(?:A/?R|accounts receivable|insurance follow[ -]?up|medical collector|payment post\w+"
        r"|patient accounts?)\b",
        "ar-specialist",
    ),
)
_SPECIALTIES: tuple[tuple[str, str], ...] = (
    (r"surg(?:ery|ical) cent|\bASC\b|same[ -]day|\bSDS\b|\b(?:day|out-?patient|ambulatory) surg", "outpatient-coder"),
    (r"\binterventional radiology\b|\bIR\b|\bIVR\b", "coder-ir"),
    (r"(?<!interventional )\bradiolog\w+|\bimaging\b", "coder-radiology"),
    (r"\bcardio\w*|\bcardiac\b|\bcath lab\b|\bheart\b|\belectrophysiolog\w*", "coder-cardiology"),
    (r"\boncolog\w*|\bhem[/ -]?onc\b|\bhematolog\w*|\binfusions?\b|\bchemo\w*", "coder-oncology"),
    (r"\bortho\w*|\bspine\b|\bsports medicine\b", "coder-ortho"),
    (r"\bob[ /-]?gyn\b|\bobstetric\w*|\bmaternity\b|\bgyna?ecolog\w*|\bwomen['’]?s health\b", "coder-obgyn"),
    (r"\bana?esthesi\w*|\bpain (?:management|clinic|medicine)\b", "coder-anesthesia"),
    (r"\bgastro\w*|\bGI\b|\bendoscop\w*", "coder-gi"),
    (r"\bpatholog\w*|\blab(?:oratory)?\b", "coder-pathology"),
    (r"\bbehavioral\b|\bpsych\w*|\bmental health\b", "coder-behavioral"),
    (r"\bhome (?:health|care)\b|\bOASIS\b|\bhospice\b", "coder-homehealth"),
    (r"\b(?:ED|ER)\b|\bemergency\b", "ed-coder"),
    (r"\bsurg(?:ery|ical)\b", "coder-surgery"),
    (r"\bmulti[ -]?specialty\b|\bspecialty\b", "specialty-coder"),
    (r"\bin-?patient\b|\bIP\b|\bDRG\b|\bacute care\b", "inpatient-coder"),
    (r"\bout-?patient\b|\bambulatory\b|\bOP\b|\bobservation\b|\bancillary\b", "outpatient-coder"),
    (
        r"\bpro[ -]?fee\b|\bprofessional (?:fee|services?|coder|coding)\b|\bphysician\b|\bprovider\b"
        r"|\bPB\b|\bprofessional billing\b|\bE[/&]?M\b|\bclinic coder\b",
        "profee-coder",
    ),
    (r"\bhospital\b|\bfacility\b", "inpatient-coder"),
)
_LEVELS: tuple[tuple[str, str], ...] = (
    (r"\b(?:apprentice\w*|extern(?:ship)?|intern(?:ship)?|coder trainee)\b|\bCPC-A\b", "apprentice-coder"),
    (r"\b(?:lead|senior|sr\.?|principal)\b|\bcoder I(?:II|V)\b", "lead-coder"),
)


def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in rules)


_RULE_TABLE, _SPECIALTY_TABLE, _LEVEL_TABLE, _WORK_TABLE = map(_compiled, (_RULES, _SPECIALTIES, _LEVELS, _WORK))
_CODING_WORD = re.compile(_CODING, re.IGNORECASE)
_CODER_WORD = re.compile(rf"\b{_CODER}\b|\bCPC\b|\bMRT\b|\bmedical codes? specialist\b", re.IGNORECASE)
_CENTER = re.compile(
    r"surg(?:ery|ical) cent|\bASC\b|same[ -]day|\b(?:day|out-?patient|ambulatory) surg|\bSDS\b", re.IGNORECASE
)
_PROFEE = re.compile(r"\bpro[ -]?fee\b|\bprofessional\b|\bphysician\b", re.IGNORECASE)
_PROFEE_SETTING = re.compile(r"\b(?:in|out)patient (?:pro[ -]?fee|professional fee)\b", re.IGNORECASE)
_PROFEE_HEAD = re.compile(
    r"\W*(?:[\w.]+ )?(?:pro[ -]?fee|professional(?: fee)?|physician) cod(?:er|ing)\b", re.IGNORECASE
)
_SURGERY = re.compile(r"\bsurg", re.IGNORECASE)
_RECORDS = re.compile(
    r"\b(?:medical|health) (?:records?|information)\b[\w /()-]*\b(?:clerk|tech\w*|specialist|coordinator"
    r"|analyst|associate)\b|\bHIM (?:tech\w*|specialist|clerk|coordinator|associate)\b|\b(?:ROI|release of "
    r"information) (?:specialist|technician|clerk)",
    re.IGNORECASE,
)
_ANALYST = re.compile(r"\b(?:health|healthcare|clinical|HIM|coding) (?:data )?analyst\b", re.IGNORECASE)
_CODING_ANALYST = re.compile(r"\W*(?:sr\.?|senior|jr\.?|junior)?\s?coding (?:data )?analyst\b", re.IGNORECASE)
_CLINICAL = re.compile(
    r"\b(?:medical|health|clinical|claims?|coding|coder|insurance|hospital|patient|healthcare|provider"
    r"|revenue|HIM|appeals|denials?|chart|pro-?fee)\b",
    re.IGNORECASE,
)
_COMPLIANCE_OURS = re.compile(r"\b(?:coding|billing|medical|healthcare|health care|HIPAA)\b", re.IGNORECASE)


# "Coder - Physician Billing": the side that bills, not billing.
_BILLED_BY = re.compile(r"\b(physician|professional|provider|hospital|facility) billing\b", re.IGNORECASE)


def is_other_occupation(title: str) -> bool:
    """Whether a title names work that is none of this field ("Senior Software Engineer, Coding Platform")."""
    return _OTHER_OCCUPATION.search(title) is not None


def roles_of_title(title: str) -> tuple[str, ...]:
    """The role ids that a title names, most telling first; () where it names none of the field."""
    words = " ".join(title.split())[:160]
    if is_other_occupation(words):
        return ()
    if _CODER_WORD.search(words):
        words = _BILLED_BY.sub(r"\1", words)
    coding = _CODING_WORD.search(words) is not None
    leading = tuple(
        role
        for pattern, role in _WORK_TABLE
        if pattern.search(words) and (coding or re.search(r"\b(?:CDI|provider|physician)\b", words, re.IGNORECASE))
    )
    if leading:
        both = ("auditor",) if leading == ("educator",) and re.search(r"\baudit", words, re.IGNORECASE) else ()
        return (*sorted(leading, key=lambda r: r != "educator"), *both)
    for pattern, role in _RULE_TABLE:
        if pattern.search(words) and _fits(role, words):
            return (role,)
    if _CODER_WORD.search(words) and not _CODING_ANALYST.match(words):
        return _coder(words)
    if _RECORDS.search(words):
        return ("him-technician",)
    return ("data-analyst",) if _ANALYST.search(words) else ()


def _fits(role: str, words: str) -> bool:
    if role == "compliance-specialist":
        return _COMPLIANCE_OURS.search(words) is not None
    if role in ("denial-specialist", "biller-coder", "auditor"):
        return _CLINICAL.search(words) is not None or role == "biller-coder"
    return True


def _coder(words: str) -> tuple[str, ...]:
    named = [role for pattern, role in _SPECIALTY_TABLE if pattern.search(words)]
    special = [role for role in named if role.startswith("coder-")]
    if "outpatient-coder" in named and len(set(special) - {"coder-surgery"}) != 1 and _CENTER.search(words):
        return ("outpatient-coder",)
    if "profee-coder" in named:
        profee, surgery = _PROFEE.search(words), _SURGERY.search(words)
        named = [role for role in named if role != "specialty-coder"]
        if not special and _PROFEE_SETTING.search(words):
            return ("profee-coder",)
        if special == ["coder-surgery"] and profee and surgery and profee.start() < surgery.start():
            return ("profee-coder",)
        if profee and _PROFEE_HEAD.match(words) and len(set(special) - {"coder-surgery"}) == 1:
            return ("profee-coder", next(role for role in special if role != "coder-surgery"))
    special = sorted(special, key=lambda role: role == "coder-surgery")
    if {"coder-radiology", "coder-ir"} <= set(special):
        return ("coder-radiology", "coder-ir")
    if named:
        both = list(dict.fromkeys(role for role in named if role in ("inpatient-coder", "outpatient-coder")))
        hospital = re.search(r"\bhospital outpatient\b", words, re.IGNORECASE)
        if not special and len(both) > 1 and not hospital and re.search(r"\binpatient\b|\bIP\b", words, re.IGNORECASE):
            return tuple(both)
        return (special[0],) if special else ("outpatient-coder",) if hospital else (named[0],)
    return (next((role for pattern, role in _LEVEL_TABLE if pattern.search(words)), "entry-coder"),)

"""The headings that resumes carry, by the kind of section they open."""

import re
from collections.abc import Iterator

KINDS: dict[str, tuple[str, ...]] = {
    "summary": (
        "professional overview", "summary of experience", "experience summary", "career snapshot", "snapshot",
        "in brief", "brief", "summary of candidate", "candidate summary", "profile summary", "about the candidate",
        "who am i", "short profile", "bio", "biography",
        "summary", "professional summary", "executive summary", "career summary", "summary of qualifications",
        "qualifications summary", "profile", "professional profile", "executive profile", "career overview",
        "career profile", "career focus", "overview", "about", "about me", "professional synopsis", "synopsis",
        "personal statement", "personal summary", "background", "introduction", "resumo", "extracto", "what i do",
        "worth knowing", "in short", "at a glance", "who i am", "professional background",
    ),
    "objective": (
        "target job", "target role", "target position", "position objective", "career aims", "i am looking for",
        "wanted", "what i want", "where i want to go", "desired role", "ideal job", "what i want next",
        "goals and plans", "future plans", "future goals",
        "objective", "career objective", "professional objective", "career goal", "career goals", "goal", "goals",
        "job objective", "employment objective", "looking for", "seeking", "position desired", "desired position",
        "objectives", "aim", "career aim", "what i am looking for", "what im looking for", "next step",
        "position sought",
    ),
    "experience": (
        "side work", "side jobs", "side job", "side gigs", "contract work", "contracts", "assignments",
        "recent assignments", "contract assignments", "before", "before that", "before coding", "before this",
        "earlier", "prior work", "prior employment", "past jobs", "past employment", "past work", "past positions",
        "other jobs", "other positions", "current position", "current role", "current job", "present position",
        "what i do now", "what i do today", "what i did before", "the work", "working life", "chronology",
        "career chronology", "timeline", "career timeline", "teaching", "nursing experience", "nursing career",
        "nursing background", "clinical background", "positions and dates", "jobs and dates", "employment dates",
        "employment chronology", "auditing experience", "cdi experience", "risk adjustment experience",
        "recent employment", "recent positions", "work chronology",
        "employers", "employer history", "civilian employment", "jobs held", "my jobs", "job record",
        "positions and duties", "professional background and experience", "coding work", "what i have done",
        "where i worked", "places i have worked", "my work", "on the job", "professional career", "career record",
        "experience and duties", "experience record", "work and experience", "work experiences", "paid work",
        "employment summary", "career path", "career experience", "hospital experience", "relevant work experience",
        "healthcare work history", "experience in coding", "coding work history", "billing experience",
        "health information experience", "remote experience",
        "experience", "work experience", "professional experience", "work history", "employment history", "employment",
        "career history", "career", "job history", "relevant experience", "related experience", "work", "jobs",
        "positions",
        "positions held", "military experience", "military service", "coding experience", "medical coding experience",
        "healthcare experience", "health care experience", "clinical experience", "other experience",
        "additional experience",
        "professional history", "experience and employment", "employment experience", "work experience and employment",
        "professional work experience", "work background", "experiencia", "experiência", "selected experience",
        "recent experience", "previous experience", "prior experience", "work record", "employment record",
        "career details",
        "professional experience and accomplishments", "externship", "externships", "internship", "internships",
        "work profile", "employment details", "experience details", "where i have worked", "work life", "posts",
        "posts held",
        "other employment", "earlier experience", "earlier employment", "earlier work", "earlier career",
        "teaching experience",
        "practicum", "non coding work", "other work", "career summary and experience", "organizational experience",
    ),
    "education": (
        "certificate and ed", "certs and school", "schools attended", "formal training", "classes", "classroom",
        "my education", "my schooling", "educational history", "academic", "school and certificates",
        "schooling and certificates", "where i went to school",
        "study", "where i studied", "schools and training", "school and training", "training and school",
        "education and courses", "learning and training", "education and study", "degrees and diplomas", "diplomas",
        "academic credentials", "academic record", "college", "education and professional development", "studied",
        "education and development", "education and professional training", "education and coursework",
        "education", "education and training", "academic background", "educational background",
        "academic qualification",
        "academic qualifications", "academics", "school", "schools", "schooling", "degrees", "degree", "training",
        "studies",
        "educational qualification", "educational qualifications", "education and credentials", "education details",
        "courses",
        "coursework", "relevant coursework", "training and education", "formal education", "additional qualification",
        "education background", "academic history", "educación", "formação acadêmica", "education training",
        "professional development", "continuing education", "academic profile", "academic details", "scholastics",
        "education history", "professional training", "trainings", "training attended", "learning",
    ),
    "credentials": (
        "paperwork", "tickets", "certs and licenses", "licenses and certs", "exam status", "exams passed",
        "professional standing", "standing", "credential status", "post nominals", "designations",
        "professional designations", "certificates and ed",
        "credentials and licenses", "active credentials", "current credentials", "credentials held",
        "my credentials", "licenses and registrations", "board certifications", "certified", "certification status",
        "exams", "certificates and licenses", "certification and licensure", "licenses and credentials",
        "certification and licenses", "coding certifications", "aapc credentials", "ahima credentials",
        "certifications and exams", "professional certificates", "letters",
        "certifications", "certification", "certificates", "certificate", "licenses", "license", "licensure",
        "licences",
        "credentials", "credential", "professional certification", "professional certifications",
        "licenses and certifications",
        "certifications and licenses", "certificationslicenses", "licensescertifications", "license and certification",
        "certifications and licensure", "licensure and certification", "certifications and training",
        "professional licenses",
        "certifications licenses", "coding credentials", "professional credentials", "licenses and certificates",
        "certifications and credentials", "credentials and certifications", "certifications and memberships", "paper",
        "papers",
        "registrations", "registration", "licensure and certifications", "certifications and affiliations",
        "education and certifications", "certifications and education", "credentials and education", "licensing",
        "certifications and accreditations", "certs", "letters after my name", "certifications and skills",
        "certifications and professional memberships",
    ),
    "skills": (
        "what i bring", "strong suits", "computer", "computers", "computer and software", "tools of the trade",
        "systems i know", "i know", "computer systems", "systems and skills", "what i can do", "things i do well",
        "summary of knowledge",
        "toolbox", "toolkit", "tool box", "core strengths and skills", "technical tools", "systems knowledge",
        "software knowledge", "systems and software", "encoders and ehrs", "ehrs and encoders", "coding tools",
        "coding and software", "what i am good at", "what i work with", "tech stack", "code sets and tools",
        "coding knowledge", "skills and software", "skills and systems", "software experience", "system experience",
        "ehr experience", "emr experience", "areas of strength", "skill highlights and tools", "knowledges",
        "specialties coded", "specialties and settings", "specialties and services", "qualifications at a glance",
        "knowledge areas", "applications and systems", "systems and applications", "technology skills",
        "technical knowledge", "office skills", "clerical skills",
        "skills", "skill highlights", "technical skills", "core qualifications", "core competencies", "core skills",
        "key skills",
        "highlights", "qualifications", "areas of expertise", "expertise", "computer skills", "software", "systems",
        "tools",
        "technology", "technologies", "tech", "top skills", "skills and abilities", "skills summary", "skill set",
        "skillset",
        "core skill set", "competencies", "strengths", "core strengths", "professional skills", "special skills",
        "keywords",
        "key words", "software skills", "technical proficiencies", "technical expertise", "proficiencies", "abilities",
        "specialties", "specialities", "knowledge", "summary of skills", "relevant skills", "other skills",
        "additional skills",
        "highlights of qualifications", "key competencies", "technical competencies", "skills and expertise",
        "skills and tools",
        "aptitudes principales", "key qualifications", "programs i use", "systems used", "systems and tools",
        "years by skill",
        "strong points", "code sets", "coding skills", "software and tools", "software and systems",
        "tools and systems",
        "references used", "models", "it skills", "computer proficiency", "languages and software", "assessments",
        "areas of knowledge", "skills and knowledge", "functional skills", "teaching topics", "applications",
        "platforms",
        "core qualification", "what i know", "what i use", "things i know", "programs", "coding systems",
        "specialty areas",
        "proficiency", "technical summary", "areas of experience", "hard skills", "soft skills",
        "skills and competencies",
    ),
    "affiliations": (
        "affiliations", "professional affiliations", "memberships", "professional memberships", "associations",
        "groups",
        "professional associations", "membership", "professional organizations", "organizations", "professional",
        "affiliations and memberships", "memberships and affiliations",
    ),
    "awards": (
        "honours", "honors and recognition", "achievements and awards", "key results", "milestones",
        "awards", "honors", "honors awards", "honors and awards", "awards and honors", "recognition", "achievements",
        "accomplishments", "core accomplishments", "awards and recognition", "selected results", "key accomplishments",
        "selected accomplishments", "career highlights", "key achievements", "results", "professional accomplishments",
        "selected achievements",
    ),
    "additional": (
        "further information", "more about me", "good to know", "availability", "additional details", "comments",
        "note", "misc",
        "additional information", "other", "other information", "miscellaneous", "also", "additional", "notes", "extra",
        "anything else", "more", "other details", "how i teach", "remarks", "ps", "else",
    ),
    "languages": ("languages", "language", "tongues", "language skills", "idiomas"),
    "interests": ("interests", "hobbies", "activities", "areas of interest", "hobbies and interests",
    "personal interests",
        "activities and honors", "fun", "outside work", "off the clock", "off work"),
    "publications": ("publications", "presentations", "publications and presentations", "papers and talks", "talks",
    "articles"),
    "volunteer": ("volunteer", "volunteering", "volunteer experience", "volunteer work", "community",
    "community service",
        "community involvement", "volunteer activities"),
    "projects": ("projects", "selected projects", "key projects", "project experience", "academic projects"),
    "references": (
        "reference list",
"references", "professional references", "referees", "reference", "recommendations", "testimonials",
        "recommendations received", "what others say", "what people say", "kind words",
    ),
    "personal": ("personal", "personal information", "personal details", "personal dossier", "personal profile",
    "contact",
        "contact information", "contact details", "contacto", "contato", "contactar", "declaration", "details"),
    "denied": (
        "what i dont do", "what i do not do", "what i have not done", "what i havent done", "not my work",
        "not for me", "no experience", "no experience in", "no experience with", "what i cannot do", "what i cant do",
        "never done", "not done", "what i am not", "gaps", "what you will not find here", "not my thing", "i do not do",
        "i dont do", "outside my work", "outside my scope", "not in my scope", "what i lack",
    ),
    "posting": (
        "people also viewed", "people you may know", "more profiles for you", "similar profiles", "also viewed",
        "others who viewed this profile", "viewers also viewed", "people similar to this candidate",
        "similar candidates", "similar resumes", "recommended for you", "recommended jobs", "similar jobs",
        "jobs you may be interested in", "jobs you may like", "related profiles", "other profiles",
        "job description", "job posting", "position applied for", "posting", "the posting", "from your posting",
        "from the posting", "job ad", "your requirements", "the job", "job advertisement"),
}  # fmt: skip
"""Seen in 2,484 resumes of a public collection, in Indeed, LinkedIn and Indian resumes, and their near relatives."""

_WORDS: tuple[tuple[str, str], ...] = (
    ("objective", "objective"),
    ("certification", "credentials"),
    ("credential", "credentials"),
    ("licens", "credentials"),
    ("experience", "experience"),
    ("employment", "experience"),
    ("work history", "experience"),
    ("education", "education"),
    ("qualification", "skills"),
    ("skills", "skills"),
    ("expertise", "skills"),
    ("competenc", "skills"),
    ("summary", "summary"),
    ("affiliation", "affiliations"),
    ("membership", "affiliations"),
)
_ABOUT = (
    r"(?:\s(?:my|in|of|for|me|part|yet|do|done|doing|did|had|have|held|hold|used?|coded?|cover(?:ed)?|work(?:ed)?"
    r"|with|on|know|tried|learn(?:ed|t)|field|areas?|thing|scope|specialty|offer(?:ed)?|included|something|able to))"
)
_DENIES = re.compile(
    r"^\W*(?:(?:not|never|outside)" + _ABOUT + r"{1,4}"
    r"|(?:(?:areas|work|things|what|services|code sets|skills|systems|tools)\s(?:that\s)?)?i(?:[’']ve)?"
    r"(?:\s(?:do|have|did|am|can|will|ca|wo))?\s?(?:not|n[’']t|never)" + _ABOUT + r"{0,4}"
    r"|(?:do|does|have|did|wo|ca)n[’']t" + _ABOUT + r"{0,3}"
    r"|(?:no|without) (?:experience|knowledge|exposure|training)(?: yet)?(?: (?:with|in|of))?)\s?:?\s*$",
    re.IGNORECASE,
)
"""A line alone that opens what the person does not do."""
_LETTERS = re.compile(r"[^a-zà-ÿ]+")
_DECORATION = " \t:*=-–—_~#•|>.<[](){}&/+·◆■▪●"


def key(text: str) -> str:
    """Letters only, lower case, "&" as "and": the same for "E X P E R I E N C E", "WorkHistory" and "=== Skills
    ===:"."""
    return _LETTERS.sub("", text.lower().replace("&", "and").replace("/", "and").replace("’", "").replace("'", ""))


_BY_KEY = {key(heading): kind for kind, headings in KINDS.items() for heading in headings}
LONGEST = max(map(len, _BY_KEY))
_SURE = 7
"""Letters from which on a heading is known with one of them wrong."""


def _one_less(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


_NEARLY = {less: kind for name, kind in _BY_KEY.items() if len(name) >= _SURE for less in (name, *_one_less(name))}
"""The headings with each of their letters left out in turn."""


def _misspelt(told: str) -> str | None:
    """The kind of a heading with a letter too many, too few, another or two in turn ("experence"); a plural is no
    slip: "position" may be a field of a form."""
    if len(told) < _SURE or len(told) > LONGEST + 1 or f"{told}s" in _BY_KEY or told.removesuffix("s") in _BY_KEY:
        return None
    return next((_NEARLY[near] for near in (told, *_one_less(told)) if near in _NEARLY), None)


def kind_of(text: str) -> str | None:
    """The kind of section that a line with just this text opens, None where it is no known heading."""
    if len(text) > 4 * LONGEST:
        return None
    letters = key(text.strip(_DECORATION))
    kind = _BY_KEY.get(letters) or _misspelt(letters)
    return "denied" if kind is None and _DENIES.match(text) else kind


def kind_by_words(text: str) -> str | None:
    """The kind of a line that is a heading by its look, from a word in it ("Relevant Coding Experience")."""
    low = text.lower()
    return kind_of(text) or next((kind for word, kind in _WORDS if word in low), None)


INLINE = re.compile(
    r"(?<![\w,/-])(?<!of )(?<!in )(?<!and )(?<!with )(?<!my )(?<!& )(?<!years )"
    r"(?:(Work Experience|Professional Experience|Employment History|Work History|Education and Training"
    r"|Certifications/Licenses|Certifications and Licenses|Military Service|Additional Information|Professional Summary"
    r"|(?:(?<=[.\d)!?] )|(?<=Present )|(?<=Current )|(?<= [A-Z]{2} )|(?<=[A-Z]{4} ))"
    r"(?:Experience|Education|Skills|Certifications|Licenses|Assessments|Groups|Awards|Summary|Objective|Highlights"
    r"|Accomplishments|Qualifications|Affiliations|References))(?=:?\s+[A-Z(0-9])"
    r"|(Experience)(?=\s(?:[A-Z][\w/&,.-]{0,20}\s){1,7}(?:\d{1,2}/\d{4}|[A-Z][a-z]{2,8} \d{4}))"
    r"|(?<=[.\d)] )(Skills)(?=\s[\w &/+-]{2,40},))"
)
"""Headings inside a line that holds a whole resume: Title Case words before a capital, "Experience" before
a title with its date, "Skills" before a list."""

"""How people write degrees and school certificates, and the words that say whether one is finished."""

import re

_WORDS: tuple[tuple[str, str], ...] = (
    ("doctorate", r"\b(?:ph\.? ?d|doctorate|doctoral degree|doctor(?:ate)? of|medical doctor|doctor in medicine"
                  r"|juris doctor(?:ate)?|pharm\.? ?d|foreign medical graduate"
                  r"|bachelor of (?:dental surgery|medicine,? (?:and |& )?(?:bachelor of )?surgery))\b"),
    ("master", r"(?<!post[ -])\bmaster(?:['’]?s)?(?: degree| of| in\b|['’]s)|\bmasters\b(?! in)"
               r"|\bmasters (?:degree|in)\b|\bpost[ -]?graduat(?:e|ion) (?:degree|in)\b"),
    ("bachelor", r"\b(?:bachelor(?:['’]?s)?(?! of (?:dental surgery|medicine|surgery))"
                 r"|bachelors|batchelors?|bachlors?|bachellors?|(?<!post[ -])baccalaureate"
                 r"|bach\. (?:of|in)|undergraduate degree|licenciatura"
                 r"|(?:4|four)[ -]y(?:ea)?rs?\.? (?:college )?degree|(?:college|university) degree)\b"),
    ("associate", r"\bassoc(?:iate)?s?\.?(?:['’]s?)?\s?(?:degree|of\b|in\b|:)|\bassociates(?:['’])?\s?[,(–-]"
                  r"|\bassociate['’]s\b|\b(?:2|two)[ -]y(?:ea)?rs?\.? (?:college )?degree\b|\bassociate (?:arts"
                  r"|science|applied)|\bdegree:?\sassociates?\b"
                  r"|(?<=[–—:-] )associates?\s*$|^\W{0,3}associate\s?[,(–-]"),
    ("certificate", r"\b(?:certificate|(?<!no )diploma|certification program|coding program|vocational|trade school"
                    r"|(?:billing|assist(?:ing|ant)|insurance|LPN|practical nursing) (?:program|course)|certif\b"
                    r"|(?:\d{1,2}|six|nine|ten|twelve|eighteen)[- ]month program"
                    r"|technical program|(?:coding|billing|office|assist\w{2,4}|informatics) cert)\b"),
    ("high_school", r"\b(?:high[ -]?school|senior high|general (?:equivalency|educational|education) d"
                    r"|secondary school|higher secondary|intermediate\b[^\n]{0,30}\bboard|matriculation"
                    r"|(?:12th|twelfth) grade|hiset\b|hsed\b|equivalency diploma)"),
)  # fmt: skip
_LETTERS: tuple[tuple[str, str], ...] = (
    ("doctorate", r"(?:Ed\.?D|D\.?N\.?P|J\.D|DHA|DHSc|DrPH|PhD|PsyD|M\.D\.|M\. ?D\.|D\.O\.|D\.C\.|DPT|DDS|DMD|DVM"
                  r"|M\.?B\.?B\.?S|B\.?D\.?S)(?!\w)"
                  r"|(?:MD|DO|JD)(?=\s?[,(:–-]\s?(?!\d{5})|\)|\s+(?:from|in|19|20)\b)"),
    ("master", r"(?:M\.?B\.?A|M\.?H\.?A|M\.?S\.?N|M\.?P\.?H|M\.? ?Ed|M\.S|M\.A|M\.? ?Sc|MHI|MHIM|MHIIM|M\.?S\.?W"
               r"|M\.?P\.?A|M\.? ?Com|M\.? ?Tech|M\.? ?Pharm(?:acy)?|MCA|MSHI|MSHA|MSHIM|MSHCA|MSHS|MSIT|MHS|MHSA"
               r"|MSEd|MFA)(?!\w)"
               r"|(?:MS|MA)(?=\s?[,:]\s?(?!\d)|\s(?:in|of)\b|\s[-–]\s[A-Z])"
               r"|MS(?=\s(?!Office|Word|Excel|Access|Outlook|Power|Teams|Project|Windows"
                  r"|Visio|SQL|Suite|Products|Applications)[A-Z][a-z]{4})"),
    ("bachelor", r"(?:B\.S\.?(?:N|c)?|B\.A|B\.? ?Sc|BSN|B\.?B\.?A|B\.? ?Com|B\.? ?Tech|B\.?H\.?A|BSHA|BSHIM|BSHS"
                 r"|B\.? ?Pharm(?:acy)?|B\.?P\.?T|B\.E\.|BAS|B\.A\.S|BSW|BSBA|BHSc?|BFA|BGS|BSIT|BCA|BMLT|BOT"
                 r"|B\.?A\.?M\.?S|B\.?H\.?M\.?S|BUMS)(?!\w)"
                 r"|(?:BS|BA)(?=\s?[,:]|\s(?:in|of|19\d\d|20\d\d)\b|\s[-–]\s|\s\(?[A-Z]|[,.]?\s*$)"),
    ("associate", r"(?:A\.A\.S|A\.S|A\.A|AAS|A\.?D\.?N|ASN|A\.?O\.?S|ASB|AAB)(?!\w)"
                  r"|(?:AS|AA)(?=\s?[,:]|\s(?:in|of|[Dd]egree)\b|\s[-–]\s|\s\(?[A-Z]|[,.]?\s*$)"),
    ("high_school", r"(?:G\.?E\.?D|H\.S\.?|HSC|S\.?S\.?C|H\.?S\.? [Dd]iploma|HS(?=\s?[,(:–-]|\s+(?:graduate|[Dd]ip))"
                    r"|[A-Z][a-z]+ HS"
                    r"|(?:[A-Z][a-z]+ High|[A-Z]{3,} HIGH)(?=\s?[,.(–-]|\s*$|\s+(?:(?:in\s)?(?:19\d\d|20\d\d)"
                    r"|[Cc]lass|[Gg]rad"
                    r"|DIPLOMA|[Dd]iploma))"
                    r")(?!\w)"),
)  # fmt: skip
_NOT_INSIDE = r"(?<!\w)(?<![A-Z]\.)"
"""The letters of a degree are no tail of longer ones: B.S. in M.B.B.S."""
LEVELS = tuple(
    (
        level,
        (
            *(re.compile(words, re.IGNORECASE) for name, words in _WORDS if name == level),
            *(re.compile(f"{_NOT_INSIDE}(?:{letters})") for name, letters in _LETTERS if name == level),
        ),
    )
    for level, _ in _WORDS
)
"""The levels, highest first, each with its words and (but for certificates) its letters."""

PROGRESS = re.compile(
    r"\b(?:expected|exp\.? (?:\w+ )?20\d\d|in progress|currently|current$|presently|pursuing|pursuit|enrolled"
    r"|enrolment|attending|anticipated|candidate|ongoing|in process|to be completed|working (?:toward|on)"
    r"|will (?:graduate|complete|finish)|graduating|completing (?:in )?(?:\w+ )?20\d\d|(?:projected|estimated|planned)"
    r" (?:completion|graduation|finish)|(?:credits?|class(?:es)?|courses?|units|semesters?|terms?)"
    r" (?:done|so far|to date|in\b(?! the))|hop(?:e|es|ing) to (?:finish|graduate|complete)|one class at a time"
    r"|started (?:this|last) \w{3,9}|pending|not yet|halfway|half way"
    r"|due (?:in )?(?:\w+ )?20\d\d|started (?:in )?(?:\w+ )?20\d\d|will be (?:done|finished|complete\w?)"
    r"|(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -]year student|studying"
    r"|(?:class(?:es)?|courses?|credits?|semesters?|terms?|units) (?:remaining|left|to go)"
    r"|graduation (?:date )?(?:in|is|set)|admitted (?:for|to|in)|accepted(?! by)|deferred"
    r"|(?<!of )applied(?= (?:for|to)\b|[,;]|$)"
    r"|(?:begins|starts)(?! with)|(?:starting|beginning) (?:in |next )?(?:spring|summer|fall|winter|next|jan|feb|mar"
    r"|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec)\w{0,6}|(?:spring|fall) start)\b"
    r"|(?:[-–—] ?|\bto |\buntil |, ?)(?:present|current|now|date)\b|^[^\w\n]{0,6}student\b",
    re.IGNORECASE | re.MULTILINE,
)
PROGRESS_UNDER = re.compile(
    r"\b(?:expected|anticipated|in progress|projected|estimated|(?:credits?|units|classes|courses) (?:to date|so far"
    r"|done)"
    r"|hop(?:e|es|ing) to (?:finish|graduate|complete))\b|^[^\w\n]{0,6}(?:currently|graduating|started"
    r"|enrolled|pursuing|\d+ of \d+|(?:[a-z]+\.? )?(?:\d\d?/)?\d{4} ?(?:[-–—]|to) ?(?:present|current|now))",
    re.IGNORECASE | re.MULTILINE,
)
"""Words of progress in the lines under a degree, where other things may stand too."""
STOPPED = re.compile(
    r"\b(?:did(?:n['’]?t| not) (?:finish|complete|graduate)|not (?:finished|completed|graduated|conferred|awarded)"
    r"|incomplete|some college|no degree|unfinished|left (?:school|before|without|an?|the|my|after)|dropped out"
    r"|withdr(?:ew|awn)"
    r"|on hold|paused|interrupted|discontinued|never (?:finished|completed|graduated)|partial(?:ly)? complet\w+"
    r"|(?:credits?|class(?:es)?|courses?|semesters?|units|hours) (?:short|shy)"
    r"|all but (?:\w+ ){1,3}(?:class(?:es)?|courses?|credits?|semesters?|units)|wish ?list|some ?day|considering"
    r"|think(?:ing)? (?:of|about)|would like)\b|\?\W{0,3}(?:no|none|never|not yet)\b",
    re.IGNORECASE,
)
TOWARD = re.compile(
    r"\b(?:course ?work|credits?|credit hours|hours|units|studies|study|class(?:es)?|courses|semesters?|years?)\b"
    r"[^.;\n]{0,25}\btowards?\b|\b(?:started|began) (?:an?|my|the) (?:\w+ )?(?:bachelor|associate|master|degree|doctor)"
    r"|\b(?:\d|one|two|three) years? (?:of|in) (?:an? |the )?(?:bachelor|associate|master)",
    re.IGNORECASE,
)
"""Part of the way, even where that part is said to be completed."""
PARTLY = re.compile(
    r"\b(?:coursework only|\d+ (?:of \d+ )?(?:credits?|credit hours|units|semester hours)|one class"
    r"|without (?:a )?degree|partial"
    r"|attended (?:for )?(?:\d|one|two|three)|(?:two|three|one|\d) (?:years?|semesters?) (?:of study|completed"
    r"|only))\b",
    re.IGNORECASE,
)
SIZE = re.compile(r"^\d+ (?:credits?|credit hours|units|semester hours)$", re.IGNORECASE)
"""So many credits may be all that a certificate takes."""
DONE = re.compile(r"(?<!not )(?<!n't )(?<!be )\b(?:graduated|completed)\b", re.IGNORECASE)
ANOTHER = re.compile(r"\bsome college\b|^\W{0,6}attended\b", re.IGNORECASE)
"""A line that begins another entry, though it names no level."""
OTHERS = re.compile(
    r"\b(?:requir(?:es?|ed|ing|ements?)|must have|or equivalent|students? (?:of|in|with)|taught"
    r"|(?:physicians|providers|nurses|doctors|coders|staff|people|employees|colleagues) with)\b",
    re.IGNORECASE,
)
"""A sentence that speaks of other people's schooling or of what a posting asks."""
NOT_SCHOOL = re.compile(
    r"\b(?:cpr|first aid|bls|acls|servsafe|award|recognition|appreciation|food safe|safety|osha|supervisor training"
    r"|customer loyalty|toastmasters|boot ?camp|attendance|refresher|webinar|driver|license|continuing education"
    r"|of merit|of achievement|honorable|who['’]s who|management skills|ceus?|seminar|workshop|summit|conference"
    r"|(?:epic|cerner|meditech|hipaa|excel|microsoft(?: \w{1,10})?|compliance|customer service|leadership|typing"
    r"|six sigma)(?: training)? certificate)\b"
    r"|certificate of completion(?!\s?[:,–-]?\s?(?:\w+\s){0,2}(?:health|medical|coding|in\b|billing))",
    re.IGNORECASE,
)
"""Certificates that no school gives for a course of study."""

"""The names that exports of job boards and tracking systems give to the columns of their postings."""

from collections.abc import Mapping

NAMES: Mapping[str, str] = {
    "title": """
        title; job title; position title; posting title; requisition title; vacancy title; role; job; position;
        position name; job name; role title; role name; vacancy; opening; external title; working title; external
        job title; job posting title; req title; advertised title""",
    "id": """
        id; job id; req id; requisition id; posting id; position id; vacancy id; requisition number; requisition no;
        requisition; req; req number; req no; job number; job no; job code; job ref; job req id; job requisition id;
        job reference; reference; reference number; ref; posting number; vacancy number; no; number; position number""",
    "employer": """
        employer; employer name; company; company name; organization; organisation; organization name; hiring
        organization; client; client name; hospital; facility; facility name; agency; hiring company""",
    "location": """
        location; job location; work location; locations; primary location; place; site; worksite; city state;
        location name; duty station; where""",
    "city": """
        city; town; job city; location city; work city""",
    "state": """
        state; province; state province; job state; location state; work state; state code""",
    "work_mode": """
        remote; work mode; workplace; workplace type; remote status; remote type; work arrangement; is remote;
        remote hybrid onsite; remote or onsite; onsite remote; telework; work model; location type; remote work;
        work setting; work from home; remote eligible; remote ok""",
    "employment": """
        employment type; job type; employment; employment status; time type; position type; full time part time; ft
        pt; type; worker type; schedule; job schedule; contract type; work type; full or part time; hours; shift""",
    "pay": """
        pay; salary; pay range; salary range; compensation; compensation range; wage; wages; pay rate; rate; hourly
        rate; hourly pay; annual salary; base salary; base pay; remuneration; hourly range; wage range; hiring range""",
    "pay_min": """
        min pay; pay min; minimum pay; min salary; salary min; minimum salary; salary from; pay from; pay low;
        salary low; low salary; pay range min; pay range minimum; salary range min; min rate; minimum rate; hourly
        min; min hourly; hourly rate min; annual min; compensation min; min compensation; starting pay; pay range
        from; min hourly rate""",
    "pay_max": """
        max pay; pay max; maximum pay; max salary; salary max; maximum salary; salary to; pay to; pay high; salary
        high; high salary; pay range max; pay range maximum; salary range max; max rate; maximum rate; hourly max;
        max hourly; hourly rate max; annual max; compensation max; max compensation; pay range to; max hourly rate""",
    "pay_period": """
        pay period; salary period; pay type; pay frequency; rate type; per; period; pay unit; salary unit; pay
        basis; salary interval; pay interval; compensation period; salary type; salary frequency; wage type""",
    "currency": """
        currency; pay currency; salary currency; currency code; compensation currency""",
    "description": """
        description; job description; jd; body; details; job details; text; content; posting; posting text; job
        text; full description; long description; html description; description html; external description; public
        description; summary; job summary; position summary; position description; overview; job overview; position
        overview; about the job; about the role; job posting; advertisement; ad text; posting description; role
        description; purpose""",
    "duties": """
        duties; responsibilities; job responsibilities; key responsibilities; job duties; essential functions;
        essential duties; duties and responsibilities; tasks; principal duties; accountabilities; what you will do;
        key duties; essential responsibilities; primary responsibilities""",
    "requirements": """
        requirements; qualifications; job requirements; required qualifications; minimum qualifications; minimum
        requirements; basic qualifications; required skills; skills; skills required; education; education
        requirements; education required; required education; minimum education; education and experience;
        experience; experience required; required experience; minimum experience; years of experience;
        certifications; certification; required certifications; certifications required; certification required;
        licenses; licensure; license; licenses and certifications; licensure and certification; credentials;
        required credentials; credentials required; competencies; knowledge skills and abilities; ksas; must have;
        must haves; requirement; required; key skills; technical skills; job qualifications; credential; required
        credential""",
    "preferred": """
        preferred; preferred qualifications; preferred skills; preferred experience; preferred education; preferred
        certifications; desired qualifications; desired skills; desired; nice to have; nice to haves; preferred
        requirements; desirable; additional qualifications; preferred credentials""",
    "benefits": """
        benefits; perks; about us; about the company; company description; company overview; about the employer; eeo
        statement; why join us; benefits package; about the organization""",
    "ignore": """
        posted; date posted; posted date; posting date; posted on; post date; created; created at; updated; updated
        at; modified; close date; closing date; expires; expiry date; expiration date; status; job status; req
        status; url; link; apply url; application url; job url; apply link; recruiter; recruiter name; recruiter
        email; recruiter notes; hiring manager; notes; internal notes; contact; contact email; contact name; contact
        phone; phone; email; source; openings; number of openings; headcount; tags; keywords; applicants;
        candidates; internal title; country; zip; zip code; postal code; latitude; longitude; logo; image; image
        url; slug; how to apply; application instructions""",
}
"""By what a column holds (see `matcher.config.COLUMNS`): names in lower case, words alone, set apart by semicolons."""

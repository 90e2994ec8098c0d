"""Work mode, pay and employment as postings word them: each line, what it means; and the traps beside them."""

import pytest

from matcher.understand.job.pay import pay_of
from matcher.understand.job.terms import employment, work_mode

HEADER_MODES = """
remote | Remote
remote | 100% Remote
remote | Fully remote position
remote | Location: Remote (US)
remote | Remote - United States
remote | Remote, anywhere in the US
remote | Work from home
remote | This is a work-from-home position
remote | Work at home coder
remote | WFH
remote | Telecommute
remote | Telework: Yes
remote | Telework eligible
remote | Remote after training
remote | Remote after 90 days of on-site training
remote | Work from home after completion of 6 weeks of training on site
remote | Remote (must live in OH, KY or IN)
remote | Remote; must reside in Texas
remote | Remote opportunity for residents of FL, GA, NC, SC and TN
remote | Home-based
remote | Home based position
remote | Virtual position
remote | Workplace type: Remote
remote | Job type: Full-time, Remote
remote | Remote | Full time | $26 - $31 an hour
remote | Remote coder, nationwide
remote | Location: Work from Home, USA
remote | Permanent remote
remote | Remote status: 100% remote
remote | Work location: Remote
remote | Remote eligible
remote | This role is remote with no travel
remote | Full-time remote, days
remote | Telecommuting allowed full time
hybrid | Hybrid
hybrid | Hybrid remote in Dayton, OH
hybrid | Hybrid - 2 days in office
hybrid | In office 2 days a week
hybrid | 3 days on site, 2 days from home
hybrid | Three days per week in the office
hybrid | Hybrid schedule: Mon/Wed on campus
hybrid | Partially remote
hybrid | Remote/On-site
hybrid | Two days at home each week
hybrid | Work from home up to 2 days a week
hybrid | Workplace type: Hybrid
hybrid | 1 day per week on-site
hybrid | Remote with one day a week in the office
hybrid | Some remote days, some on-site days: hybrid
hybrid | Part remote
onsite | On-site
onsite | On-site; up to one day a week remote after the first year
remote | 100% telework from any state but HI
remote | Home office based, must live in TX
remote | Virtual
onsite | Must report to the Boise office daily
onsite | On premises at our Dover billing center
hybrid | Office 2x/week, home the rest
hybrid | Flex: 60% remote
hybrid | Tues/Thurs in the office, otherwise from home
hybrid | Split your week between our Tampa office and home
hybrid | Up to 2 days per week remote once trained
hybrid | Remote with one day in Duluth each week
hybrid | Some days at home, some at the clinic
hybrid | Mostly online, one Saturday a month on campus
hybrid | Primarily remote with quarterly visits to the office
onsite | Onsite
onsite | On site, Monday to Friday
onsite | In person
onsite | Work location: In person
onsite | In-office position
onsite | Not remote
onsite | This is not a remote position
onsite | No remote option
onsite | Remote work is not available
onsite | Remote: No
onsite | Telework: No
onsite | Telework eligible: No
onsite | Non-remote
onsite | This position does not offer remote work
onsite | This job cannot be done remotely
onsite | Not a work from home job
onsite | Onsite only
onsite | Must work on-site in Boise
onsite | Workplace type: On-site
onsite | On campus
onsite | Remote work not permitted
none | Columbus, OH
none | Location: Tampa, FL
none | Full time, days
none | Mercy Hospital, Dayton, OH
none | Multiple locations
none | Ohio, Kentucky, Indiana
none | Free on-site parking
none | On-site gym and childcare
none | Remote patient monitoring billing
none | HIM department
none | Employee type: Hybrid Title 38
none | Remote access provided
"""
BODY_MODES = """
remote | This position is 100% remote.
remote | You will work remotely from your home office.
remote | This is a fully remote role open to residents of 20 states.
remote | After training you will work from home.
remote | Our coders work from home.
hybrid | You will work in the office 2 days per week and from home the other days.
hybrid | This is a hybrid role.
onsite | This position is on-site at our main campus.
onsite | This is not a remote position.
onsite | The role is located on site in Reno.
none | Experience with remote patient monitoring codes is a plus.
none | Answer questions of remote coders.
none | We have an on-site cafeteria.
none | On-site training is provided.
none | Assist with on-site audits of practices.
none | Support remote sites with records.
none | Interviews are held on site.
"""
PAY = """
22 31 hour | $22.00 - $31.00 per hour
22 31 hour | $22-$31/hr
22 31 hour | $22 to $31 an hour
22 31 hour | $22.00/hour to $31.00/hour
22 31 hour | Pay: $22.00 - $31.00 per hour
22 31 hour | Pay Range: $22.00 - $31.00
22 31 hour | Hourly rate: 22.00 - 31.00
22 31 hour | Compensation: $22.00-$31.00 hourly
22 31 hour | Min: $22.00 Max: $31.00 per hour
22 31 hour | from $22.00 to $31.00 per hour, depending on experience
22 31 hour | Rate: $22–31/hr W2
22 31 hour | USD 22.00 - 31.00 per hour
22 31 hour | Hiring range: $22.00 - $31.00 / hour
22 31 hour | Wage: $22.00—$31.00 hourly DOE
22 31 hour | $22 - 31 per hour
22 31 hour | between $22.00 and $31.00 per hour
22 31 hour | The pay range for this job is $22.00 to $31.00 per hour.
22 31 hour | Base pay $22.00 - $31.00 hourly plus a $2,000 sign-on bonus
22 31 hour | Sign-on bonus of $5,000! Pay $22.00 - $31.00 per hour
28 28 hour | $28.00 per hour
28 28 hour | $28/hr
28 28 hour | Starting at $28.00 per hour
28 28 hour | Up to $28.00 per hour
28 28 hour | up to $28/hour DOE
28 28 hour | Pay starts at $28 an hour
28 28 hour | Rate of pay: $28.00 hourly
28 28 hour | Minimum pay: $28.00/hr
52000 68000 year | $52,000 - $68,000 a year
52000 68000 year | $52,000-$68,000 annually
52000 68000 year | $52K - $68K
52000 68000 year | $52k-68k per year
52000 68000 year | Salary: $52,000 to $68,000
52000 68000 year | Salary range: $52,000.00 - $68,000.00 per annum
52000 68000 year | Annual salary $52,000 - $68,000 DOE
52000 68000 year | 52,000 - 68,000 USD per year
52000 68000 year | $52,000.00/yr - $68,000.00/yr
52000 68000 year | The annual base salary range is $52,000 to $68,000, plus bonus.
52000 68000 year | Salary between $52,000 and $68,000 a year
52000 68000 year | Compensation: 52k - 68k annually
60000 60000 year | $60,000 per year
60000 60000 year | $60K annually
60000 60000 year | Salary: $60,000
60000 60000 year | Up to $60,000 a year
60000 60000 year | Salary starting at $60,000
none | $5,000 sign-on bonus
none | Sign on bonus up to $10,000
none | Retention bonus $3,000
none | Tuition reimbursement up to $5,250 per year
none | 401k match up to 6%
none | 403(b) with 4% match
none | $0.00
none | Salary: DOE
none | Pay: competitive
none | Competitive salary and benefits
none | $3.50 per chart
none | Paid $2.75 per encounter
none | $45 per diem meals
none | $1,500 referral bonus
none | $500 annual education allowance
none | Annual exam fee of $425 reimbursed
none | $2.5 billion health system
none | Recovered $1.2 million in denied charges
none | 15 days of PTO
none | 95% - 97% accuracy
none | 20 - 25 charts per hour
none | 36 to 40 hours per week
none | 2 - 5 years of experience
none | 300 - 500 beds
none | $1,000 deductible
none | Shift differential $1.50 per hour
none | $2,000 relocation assistance
none | Exempt
none | Claims over $50,000 reviewed
"""
EMPLOYMENT = """
full_time | Full-time
full_time | Full time, days
full_time | FT
full_time | Regular full time
full_time | Job Type: Full-time
full_time | FULL TIME - 40 hours per week
full_time | Schedule: 40 hours/week
full_time | Employment type: Full Time
full_time | 1.0 FTE
part_time | Part-time
part_time | Part time, 20 hours
part_time | PT, 24 hours a week
part_time | 0.5 FTE
part_time | Job Type: Part-time
part_time | Regular Part Time
part_time | 20 hours per week
contract | Contract
contract | Contract, 6 months
contract | 6-month contract
contract | 13 week contract
contract | Contract to hire
contract | Contract-to-hire
contract | 1099 contractor
contract | Independent contractor (1099)
contract | Temporary assignment, 3 months
contract | Job Type: Contract
contract | Temp to hire
contract | Temporary
contract | W2 contract role
per_diem | PRN
per_diem | Per diem
per_diem | Per-Diem Coder
per_diem | As needed (PRN)
per_diem | Casual
per_diem | Job type: PRN
per_diem | Supplemental / PRN
none | Days
none | Remote
none | Negotiates payer contract language
none | Contract management knowledge
none | Knows contracts of payers
"""


def _rows(table: str) -> list[tuple[str, str]]:
    parted = (line.split(" | ", 1) for line in table.strip().splitlines())
    return [(expected, text) for expected, text in parted]


@pytest.mark.parametrize(("mode", "line"), _rows(HEADER_MODES))
def test_work_mode_of_the_header(mode: str, line: str) -> None:
    assert work_mode(["Medical Coder", line], []) == (None if mode == "none" else mode)


@pytest.mark.parametrize(("mode", "line"), _rows(BODY_MODES))
def test_work_mode_of_the_text(mode: str, line: str) -> None:
    assert work_mode(["Medical Coder"], [line]) == (None if mode == "none" else mode)


@pytest.mark.parametrize(("pay", "line"), _rows(PAY))
def test_pay(pay: str, line: str) -> None:
    found = pay_of([], [line])
    if pay == "none":
        assert found is None
    else:
        low, high, per = pay.split()
        assert found is not None
        assert (found.min, found.max, found.per) == (float(low), float(high), per)


@pytest.mark.parametrize(("kind", "line"), _rows(EMPLOYMENT))
def test_employment(kind: str, line: str) -> None:
    assert employment(["Medical Coder", line], []) == (None if kind == "none" else kind)

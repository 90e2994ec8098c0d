"""Words that postings of every trade are full of, by what they tell of a phrase that holds them.

All as `normal.stem` gives them: lower case, without the plural's s.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION = _words(
    "a about above across after again against all along also although alway am among an and any anyone anything are "
    "around as at away b back be because been before behind being below between both but by c can cannot cant could d "
    "despite did do doe doesnt doing done dont down due during e each eg eight either else etc even ever every "
    "everyone except f few first five for four from g get give given go h ha had half has have having he her here hi "
    "him his how however hundred i ie if in into is it item its itself j just k keep l last least less let like m "
    "many may me might mine more most much must my n neither never next nine no non none nor not nothing now o of off "
    "often on once one only onto or other otherwise our out over own p per please put q r rather regardless s same "
    "second see seven shall she should since six so some someone something soon still such t ten than that the their "
    "them then there therefore these they thi third this those though three through thru thu thus to today together "
    "too toward twelve twice two u un under unless until up upon us use used using v very via vs w wa was way we well "
    "were weve what whatever when whenever where whereby wherever whether which while who whole whom whose why will "
    "with within without would x y yes yet you youll your youre yourself"
)
"""Articles, prepositions, pronouns, auxiliaries, conjunctions, numerals and lone letters."""

LINKING = _words("of for and & in on")
"""Function words that a term may hold inside ("release of information")."""

HIRING = _words(
    "aapc academic accommodation accomplishment accreditation accredited accrediting accreditor acdis ada affiliation "
    "affirmative ahima applicant application applying appointed appointee appointing appointment april armed army "
    "august bachelor background badge basing beneficiary birth bonus campus candidate career cellphone ceo "
    "certificate certification certified certify certifying citizen citizenry citizenship classroom clearance college "
    "com commute compensation competency competitive corps corpsmen coworker creditable cst culture dean december "
    "degree dei deputy diploma disability disclosure discrimination dob dress driver drug earn edt education "
    "educational eeo elderly eligibility eligible email employee employer employment english enrollment eoe equipment "
    "equivalent est evening exam exempt expertise faith faq february federal fitness flexible flsa fmla foia force "
    "friday fte ged gender genetic gmt gov gpa grade graduation gs gym handbook highlight hire hired hiring hmo "
    "holiday honesty honor hotel hourly hr http hybrid inc incentive ineligible institution instructional insurer "
    "intern internet internship interview january job july june keyboard ksa labor laptop leave licensure llc locker "
    "lunch male march marital maritime master mastery maternity meal mileage military monday mortgage mouse "
    "nationality november occupation october office onsite opening opm opportunity org orientation overtime paid "
    "parental parking pay payday payroll pdf pension personnel phone political posting ppo preference pregnancy "
    "probationary profession proficient promotion pst pto punctual qualification qualified qualify qualifying "
    "questionnaire race reassigned recruit recruiter recruitment relocation remote residence resume retiree "
    "retirement reviewer salary saturday scholarship school seasonal semester semi seniority september sexual shift "
    "snack soldier spelling spoken sponsoring spouse ssn staffing stipend subsidy sunday supervision supervisory temp "
    "tenant tenure thursday tobacco transcript travel tuesday tuition typing uniform university usa usajob usc va "
    "vacancy vacation vaccination vaccine veteran vha visa vision volunteer wage website wednesday week weekday "
    "weekend weekly welcome worker workforce workplace world www yearly young zip zoom"
)
"""What is said of applying, hiring, schooling, time and pay: a phrase that holds one of them is no term."""

OCCUPATIONS = _words(
    "abstractor accountant administrator adviser agent aide analyst assistant associate attorney auditor biller "
    "caregiver clerk clinician coder colleague consultant coordinator customer director educator engineer executive "
    "expert graduate instructor lead leader leadership liaison manager member nurse nursing officer owner partner "
    "pharmacist physician practitioner professional provider receptionist registrar representative resident scribe "
    "secretary specialist staff stakeholder student supervisor surgeon team technician technologist therapist trainee "
    "trainer user vendor"
)
"""Who does the work: a phrase that ends with one names people, and roles have titles of their own."""

VERBS = _words(
    "abide accept achieve acquire act adapt add address adhere affect allow analyze answer anticipate apply arise "
    "arrange ask assess assign assist assume assure attain attend audit avoid become believe bill bring build call "
    "capture check choose clarify classify code collaborate combine come commit communicate compare compile complete "
    "comply conduct confer confirm connect consider consist contact contain continue contribute convey cooperate "
    "coordinate correct create define deliver demonstrate depend describe desire detect determine develop differ "
    "discuss distribute document earn educate encourage enhance enjoy ensure enter escalate establish evaluate evolve "
    "examine exceed execute exist expand expect explain explore express extract facilitate fail feel fill find finish "
    "flag follow forward gather generate grow guarantee guide hand handle help hold identify impact implement improve "
    "include increase indicate inform initiate input insist inspect instruct interact interpret investigate involve "
    "join keep know lack lead learn leverage locate look maintain make manage match mean meet mentor minimize monitor "
    "motivate move navigate need negotiate notify observe obtain occur offer operate oversee own participate pass "
    "perform pick place possess prefer prepare present preserve prevent prioritize proceed process produce promote "
    "protect prove provide pull pursue push query reach read receive recognize recommend reconcile record reduce "
    "refer reflect regard relate rely remain report represent request require research resolve respect respond retain "
    "retrieve return review run safeguard satisfy schedule see seek select send serve set share show sign sit solve "
    "sort speak specify spend stand state stay strive submit substitute succeed suggest supervise support sustain "
    "take talk teach tell test thank think thrive touch track train translate transmit treat trust try turn type "
    "understand update uphold upholding upload utilize validate value vary verify view visit want watch wish work "
    "write"
)
"""What duties begin with; a term does not."""

NOUNS_TOO = _words(
    "address audit call capture change charge check code contact control detail document flag form guide impact input "
    "lead match process query record reference report request research review schedule search share sign state "
    "support test track treat update upload view visit work"
)
"""Verbs that are nouns as well: a term may end with them."""

LOOSE = _words(
    "ability able accordance according accurate actionable active actual addition additional adequate advance "
    "advanced advantage agreed american annual applicable appropriate approved assigned associated authorized "
    "available aware bad based basic basis beneficial best better big bought brief broad brought built busy capable "
    "careful certain chance clear close collaborative comfortable common comparable competent complete completed "
    "comprehensive concise concurrent confident conflicting consideration considered consistent constant constructive "
    "continuous convenient correct couple course current cutting daily date day dedicated deep demonstrated "
    "department designated desirable desired detailed different difficult diligent distinct diverse duty dynamic "
    "eager early easy effective efficient end energetic enough enthusiastic entire equal especially essential "
    "established ethical exact example excellent exceptional existing expected experience experienced extensive extra "
    "fact fair familiar familiarity fast favorable fine fluent focused found free frequent friendly full fundamental "
    "further future gap good great growing hand happy hard held helpful high higher highest hour huge immediate "
    "important inaccurate inadequate inappropriate including inclusive incomplete incorrect individual inside "
    "instance intense interest interested intermediate introduction involved involving keen kept key kind knowledge "
    "knowledgeable large late later latest left light limited listed little live long longer lot low lower made main "
    "major majority mandatory manner massive matter maximum meaningful met mid minimal minimum minor minute modern "
    "moment month monthly motivated multiple mutual name necessary need needed new nice normal number numerous "
    "obtained ongoing open optimal optional order ordinary organized oriented original outstanding overall part "
    "particular passionate past people percent perfect performed person personal pertinent piece place pleasant plus "
    "point position positive possible potential practical precise preferred present previous proactive productive "
    "proficiency progressive prompt proof proper proven provided quarterly quick quiet range rapid rare ready real "
    "reason reasonable recent recognized recommended regarding regular related relevant reliable remaining reputable "
    "requested required requirement resourceful respective responsibility responsible responsive rest rewarding right "
    "rigorous robust role routine safe sake satisfactory seamless secure select self senior sense sensitive sent "
    "separate sequential serious several short significant similar simple single skill skilled small smart sold solid "
    "sort sound specialized specific stable step strategic strict strong stuff subject subsequent substantial "
    "successful sufficient suitable superior supportive sure talented thing thorough tight timely top traditional "
    "trained true trusted type typical ultimate unable unclear understanding unique united unsupported unusual "
    "upcoming updated urgent useful usual valid valuable varied variety various verbal vital vulnerable warm wide "
    "willing willingness written wrong year"
)
"""Adjectives and nouns that say little by themselves: a term neither begins nor ends with one."""

PLAIN = _words(
    "account action activity administration agency agreement algorithm analysis answer approach approval area "
    "assessment assignment assistance association assumption attention audience balance bank base behavior benefit "
    "board body book branch business care case category center challenge change chapter charge chart clean client "
    "clinic clinical coding collaboration collection combination comment commitment committee communication community "
    "company completeness completion complex complexity compliance component computer concept concern condition "
    "conference contact content context contract copy correction cost critical data database deadline decision "
    "definition delivery description detail determination development device diagnose diagnosis diagnostic direct "
    "direction discharge discussion disease document documentation effort element encounter entry environment error "
    "evaluation event excellence exchange expectation exposure external eye facility factor feature feedback field "
    "file final finance finding firm focus folder form formal format function functional general goal group growth "
    "guidance guideline head health healthcare home hospital idea illness improvement independent industry info "
    "information initial initiative injury inpatient inquiry instruction integrity internal investigation issue "
    "journey language letter level life line list literature local loss management manual market material measure "
    "medical medication medicine meeting message method methodology metric mindset missing mission model money multi "
    "nature network note objective operation operational operative option organization organizational outcome "
    "outpatient overview package paragraph partnership party patient payer payment peer pending performance physical "
    "plan platform policy population practice primary principle prior priority privacy private problem procedural "
    "procedure product production productivity program progress project property public purpose quality quarter "
    "question rate rating regulation regulatory relationship reputation resolution resource response result revenue "
    "risk room rule safety sample scope screen secondary section service session setting site situation size software "
    "solution source special specialty specificity stage standard statement statistical status strategy strength "
    "structure study success summary supply surgery surgical system task teamwork technical technique technology text "
    "therapy tool topic total trade transaction treatment trend trial unit usage value variance video volume word "
    "workflow workload workspace"
)
"""Nouns of every office and every hospital: a phrase of nothing else tells little."""

"""Loading: what is there, that nothing is loaded on import, and that it is quick and the same each time."""

import json
import pickle
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from skill_taxonomy import load as load_module
from skill_taxonomy.load import load
from skill_taxonomy.model import Taxonomy

FACTS = Path(__file__).resolve().parents[3] / "shared" / "taxonomy"


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load()


def test_loads_the_same_twice_and_names_its_bytes(taxonomy: Taxonomy) -> None:
    assert load() == taxonomy
    assert re.fullmatch(r"\d{4}\.\d{2}\.\d{2}\+[0-9a-f]{8}", taxonomy.version)


def test_can_be_handed_to_another_process(taxonomy: Taxonomy) -> None:
    assert pickle.loads(pickle.dumps(taxonomy)) == taxonomy


def test_costs_a_few_times_the_parsing_of_its_files() -> None:
    data = [path.read_bytes() for path in sorted((Path(load_module.__file__).parent / "data").iterdir())]
    parsing, loading = [], []
    for _ in range(5):
        start = time.perf_counter()
        for each in data:
            json.loads(each)
        parsing.append(time.perf_counter() - start)
        start = time.perf_counter()
        load()
        loading.append(time.perf_counter() - start)
    assert min(loading) < 20 * min(parsing)


def test_importing_the_model_reads_no_data_and_no_pydantic() -> None:
    code = "import sys, skill_taxonomy.model, skill_taxonomy.check; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("name", "group"),
    [("skills", "skills"), ("credentials", "credentials"), ("roles", "roles"), ("pathways", "pathways")],
)
def test_no_id_of_the_fact_files_is_lost(taxonomy: Taxonomy, name: str, group: str) -> None:
    file = FACTS / f"{name}.yaml"
    if not file.exists():
        pytest.skip("the fact files are not beside this project")
    given = re.findall(r"^- id: (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(given) > 30
    degrees = {id for level in taxonomy.education.values() for id in level.was}
    assert [id for id in given if id not in getattr(taxonomy, group) and id not in degrees] == []


def test_degrees_are_levels_lowest_first(taxonomy: Taxonomy) -> None:
    assert list(taxonomy.education) == ["high_school", "certificate", "associate", "bachelor", "master", "doctorate"]
    assert not any(id.startswith("edu-") and id != "edu-cert-program" for id in taxonomy.skills)
    texts = {label.text for label in taxonomy.education["associate"].labels}
    assert {"A.A.S.", "AAS", "associate of applied science"} <= texts


def test_narrower_is_the_other_side_of_broader(taxonomy: Taxonomy) -> None:
    assert "ms-drg" in taxonomy.skills["drg"].narrower
    for skill in taxonomy.skills.values():
        assert all(skill.id in taxonomy.skills[above].narrower for above in skill.broader)


def test_short_acronyms_keep_their_case_and_marks(taxonomy: Taxonomy) -> None:
    ccs = {label.text: label for label in taxonomy.credentials["ccs"].labels}["CCS"]
    assert (ccs.cased, ccs.context, ccs.kind) == (True, True, "acronym")
    former = {label.text: label for label in taxonomy.credentials["coc"].labels}["CPC-H"]
    assert former.kind == "former"
    assert {label.kind for label in taxonomy.credentials["rhit"].labels if "eligible" in label.text} == {"not_held"}


def test_a_wording_for_two_code_sets_stands_in_both(taxonomy: Taxonomy) -> None:
    for id in ("icd-10-cm", "icd-10-pcs"):
        assert "ICD-10-CM/PCS" in {label.text for label in taxonomy.skills[id].labels}
    assert "ICD-10-CM/PCS" in taxonomy.shared_labels

import pytest

from labhelp_app.clinical.analytes import Group, Specimen
from labhelp_app.clinical.catalogue import UnknownAnalyte, all_analytes, analyte, explanation, find
from labhelp_app.clinical.sections import groups_of, specimen_of


def test_an_indicator_is_found_by_its_code_and_an_unknown_code_is_an_error_of_its_own():
    assert analyte("glucose").names.en
    assert find("glucose") is analyte("glucose")
    assert find(None) is None
    assert find("no_such") is None
    with pytest.raises(UnknownAnalyte) as failure:
        analyte("no_such")
    assert failure.value.code == "no_such"


def test_an_explanation_is_the_one_of_the_indicator_or_absent():
    explained = [row.code for row in all_analytes() if explanation(row.code) is not None]
    assert all(explanation(code).analyte == code for code in explained)
    assert explanation("no_such") is None


@pytest.mark.parametrize(
    ("heading", "specimen"),
    [("Общий анализ мочи", Specimen.URINE), ("Суточная моча", Specimen.URINE_24H), ("ОАМ", Specimen.URINE),
     ("Зәрдің жалпы талдауы", Specimen.URINE), ("Urinalysis", Specimen.URINE), ("Копрограмма", Specimen.STOOL),
     ("Анализ кала", Specimen.STOOL), ("Нәжіс", Specimen.STOOL), ("Коагулограмма", Specimen.PLASMA),
     ("Биохимический анализ крови", Specimen.SERUM), ("Гормоны", Specimen.SERUM), ("Общий анализ крови", Specimen.BLOOD),
     ("Қанның жалпы талдауы", Specimen.BLOOD), ("CBC", Specimen.BLOOD), ("Мочевина", None), ("Мочевая кислота", None), ("Несеп қышқылы", None), ("Несептегі ақуыз", Specimen.URINE),
     ("Прочее", None)],
)  # fmt: skip
def test_a_heading_tells_the_material(heading, specimen):
    assert specimen_of(heading) is specimen


@pytest.mark.parametrize(
    ("heading", "group"),
    [("Общий анализ крови", Group.BLOOD_COUNT), ("Биохимия", Group.BIOCHEMISTRY), ("Липидный профиль", Group.LIPIDS),
     ("Коагулограмма", Group.COAGULATION), ("Гормоны щитовидной железы", Group.THYROID), ("Онкомаркеры", Group.TUMOUR_MARKERS),
     ("TORCH-инфекции", Group.INFECTION), ("Ревматологические пробы", Group.AUTOIMMUNE), ("Витамины", Group.VITAMINS)],
)  # fmt: skip
def test_a_heading_tells_the_group(heading, group):
    assert group in groups_of(heading)
    assert groups_of("Прочее") == frozenset()

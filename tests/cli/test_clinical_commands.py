import argparse
import json

import pytest

from labhelp_app.cli import clinical


@pytest.fixture
def run(capsys):
    def _run(*arguments):
        parser = argparse.ArgumentParser()
        clinical.register(parser.add_subparsers(required=True))
        try:
            parsed = parser.parse_args(arguments)
            code = parsed.run(parsed)
        except SystemExit as stopped:
            code = stopped.code
        out, err = capsys.readouterr()
        return code, json.loads(out) if out else None, json.loads(err) if err else None

    return _run


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [(("1", "mg/dL", "umol/L", "--analyte", "creatinine", "--json"), 88.4), (("5,5", "ммоль/л", "мг/дл", "--analyte", "Глюкоза натощак"), 99.1),
     (("48", "mmol/mol", "%", "--analyte", "hba1c"), 6.54), (("-2", "meq/L", "mmol/L", "--analyte", "sodium"), -2),
     (("60", "U/L", "µkat/L", "--analyte", "alt"), 1), (("60", "МЕ/л", "U/L", "--analyte", "alt"), 60)],
)  # fmt: skip
def test_convert_prints_the_value(run, arguments, expected):
    code, out, err = run("convert", *arguments)
    assert (code, err) == (0, None)
    assert list(out) == ["value"]
    assert float(out["value"]) == pytest.approx(expected, rel=5e-3)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [(("5", "mg/dL", "nmol/L", "--analyte", "lipoprotein_a_mass"), "lipoprotein_a"),
     (("5", "ng/mL{FEU}", "ng/mL{DDU}", "--analyte", "d_dimer"), "d_dimer_scales"),
     (("five", "mg/dL", "umol/L", "--analyte", "creatinine"), "value_invalid"),
     (("nan", "mg/dL", "umol/L", "--analyte", "creatinine"), "value_invalid"),
     (("5", "furlong", "umol/L", "--analyte", "creatinine"), "unknown_unit"),
     (("5", "mg/dL", "umol/L", "--analyte", "нет такого"), "unknown_analyte"),
     (("5", "mmol/L", "mg/dL", "--analyte", "Глюкоза"), "ambiguous_analyte"),
     (("5", "mg/dL", "umol/L"), "arguments_invalid")],
)  # fmt: skip
def test_convert_refuses_with_exit_2_and_one_sentence(run, arguments, error):
    code, out, err = run("convert", *arguments)
    assert (code, out) == (2, None)
    assert err["error"] == error
    assert len(err["message"]) > 5


def test_index_prints_value_and_unit(run):
    code, out, _ = run("index", "egfr", "creatinine=1.2 mg/dL", "--sex", "male", "--age", "55", "--json")
    assert code == 0
    assert out["unit"] == "mL/min/{1.73_m2}"
    assert float(out["value"]) == pytest.approx(71, abs=0.5)
    assert out["category"] == "G2"


@pytest.mark.parametrize(
    ("arguments", "value"),
    [(("homa_ir", "glucose=4.5 mmol/L", "insulin=5 мкМЕ/мл", "--fasting", "yes"), 1.0),
     (("apri", "ast=80 U/L", "platelets=200 10^9/л", "ast_upper_limit=40 U/L"), 1.0),
     (("schwartz", "creatinine=0.5 mg/dL", "height=1.2 m", "--age", "8"), 99.12),
     (("non_hdl", "cholesterol=5 mmol/L", "ЛПВП=1.2 ммоль/л"), 3.8), (("de_ritis", "AST=30 U/L", "ALT=20 U/L"), 1.5)],
)  # fmt: skip
def test_index_takes_printed_units_names_and_facts(run, arguments, value):
    code, out, err = run("index", *arguments)
    assert (code, err) == (0, None)
    assert float(out["value"]) == pytest.approx(value, abs=0.01)


def test_index_says_why_it_is_unavailable(run):
    code, out, _ = run("index", "homa_ir", "glucose=5 mmol/L", "insulin=10 mIU/L")
    assert code == 0
    assert out["unavailable"] == "fasting_needed"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [(("no_such", "creatinine=1 mg/dL"), "unknown_index"), (("egfr", "creatinine"), "input_invalid"),
     (("egfr", "creatinine=x mg/dL"), "value_invalid"), (("egfr", "creatinine=1 furlong"), "unknown_unit"),
     (("egfr", "nothing=1 mg/dL"), "unknown_input"), (("egfr", "creatinine=1 mg/dL", "--age", "old"), "age_invalid"),
     (("egfr", "creatinine=1 mg/dL", "--age", "200"), "age_invalid"), (("egfr", "--sex", "other"), "arguments_invalid"),
     (("score2", "systolic=x mmHg"), "value_invalid"), (("score2", "systolic=120 furlong"), "unknown_unit")],
)  # fmt: skip
def test_index_refuses_bad_input(run, arguments, error):
    code, out, err = run("index", *arguments)
    assert (code, out, err["error"]) == (2, None, error)


def test_change_prints_verdict_and_limits(run):
    code, out, _ = run(
        "change", "--analyte", "alt", "--before", "20", "--after", "40", "--unit", "U/L", "--json"
    )
    assert code == 0
    assert out["verdict"] == "real"
    assert out["rise_limit_percent"] == pytest.approx(33.3, abs=0.1)
    assert out["fall_limit_percent"] == pytest.approx(-25.0, abs=0.1)


def test_change_across_laboratories_is_not_comparable(run):
    code, out, _ = run("change", "--analyte", "alt", "--before", "20", "--after", "40", "--other-laboratory")
    assert code == 0
    assert (out["verdict"], out["rise_limit_percent"], out["reason"]) == (
        "not_comparable",
        None,
        "other_laboratory",
    )


def test_change_refuses_a_unit_of_another_property(run):
    code, _, err = run("change", "--analyte", "alt", "--before", "20", "--after", "40", "--unit", "g/L")
    assert (code, err["error"]) == (2, "unit_does_not_fit")


def test_catalogue_prints_every_indicator(run):
    code, out, _ = run("catalogue", "--json")
    assert code == 0
    assert len(out["analytes"]) >= 300
    glucose = next(row for row in out["analytes"] if row["code"] == "glucose")
    assert set(glucose["names"]) == {"ru", "kk", "en"}
    assert glucose["loinc"][0]["long_name"]


def test_reference_writes_the_documents(run, tmp_path):
    code, out, _ = run("reference", "--folder", str(tmp_path / "reference"))
    assert code == 0
    assert {path.name for path in (tmp_path / "reference").iterdir()} == set(out["written"])

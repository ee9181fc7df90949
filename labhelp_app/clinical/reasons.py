"""Why a rule declined to answer: every refusal is one of these, each with a wording for the person."""

from __future__ import annotations

from enum import StrEnum


class NotAssessed(StrEnum):
    """Why a result has no flag."""

    UNKNOWN_INDICATOR = "unknown_indicator"
    NO_VALUE = "no_value"
    NO_RANGE = "no_range"
    NO_RANGE_FOR_UNIT = "no_range_for_unit"
    UNIT_MISSING = "unit_missing"
    SEX_NEEDED = "sex_needed"
    BIRTH_DATE_NEEDED = "birth_date_needed"
    NO_RANGE_FOR_AGE = "no_range_for_age"
    CYCLE_PHASE_NEEDED = "cycle_phase_needed"
    NO_RANGE_IN_PREGNANCY = "no_range_in_pregnancy"
    CENSORED_UNDECIDED = "censored_undecided"
    ANSWER_NOT_UNDERSTOOD = "answer_not_understood"
    RANGE_NOT_UNDERSTOOD = "range_not_understood"


class ConversionReason(StrEnum):
    """Why a value was left in its own unit."""

    UNKNOWN_UNIT = "unknown_unit"
    DIFFERENT_PROPERTY = "different_property"
    NO_MOLAR_MASS = "no_molar_mass"
    NOT_THE_SAME_BETWEEN_KITS = "not_the_same_between_kits"
    LIPOPROTEIN_A = "lipoprotein_a"
    D_DIMER_SCALES = "d_dimer_scales"
    INTERNATIONAL_UNIT = "international_unit"
    WORDS_HAVE_NO_UNIT = "words_have_no_unit"


class IndexReason(StrEnum):
    """Why a derived figure was not calculated."""

    INPUT_MISSING = "input_missing"
    UNIT_NOT_CONVERTIBLE = "unit_not_convertible"
    CENSORED_INPUT = "censored_input"
    INPUT_NOT_POSITIVE = "input_not_positive"
    IMPLAUSIBLE_INPUT = "implausible_input"
    SEX_NEEDED = "sex_needed"
    AGE_NEEDED = "age_needed"
    ADULTS_ONLY = "adults_only"
    CHILDREN_ONLY = "children_only"
    OUTSIDE_AGE = "outside_age"
    PREGNANCY = "pregnancy"
    FASTING_NEEDED = "fasting_needed"
    TRIGLYCERIDES_TOO_HIGH = "triglycerides_too_high"
    RESULT_OUTSIDE_VALIDITY = "result_outside_validity"
    MEASURED_VALUE_WINS = "measured_value_wins"
    NOT_WITH_DIABETES = "not_with_diabetes"
    DIABETES_NEEDED = "diabetes_needed"
    SMOKING_NEEDED = "smoking_needed"
    BLOOD_PRESSURE_NEEDED = "blood_pressure_needed"
    KNOWN_DISEASE = "known_disease"
    BODY_MEASURES_NEEDED = "body_measures_needed"
    UPPER_LIMIT_NEEDED = "upper_limit_needed"
    NOT_NEEDED = "not_needed"


class ChangeReason(StrEnum):
    """Why two results cannot be compared."""

    NO_EARLIER_RESULT = "no_earlier_result"
    OTHER_LABORATORY = "other_laboratory"
    OTHER_UNIT = "other_unit"
    NOT_A_NUMBER = "not_a_number"
    CENSORED = "censored"
    NO_VARIATION_DATA = "no_variation_data"
    NOT_POSITIVE = "not_positive"
    SAME_DAY = "same_day"

"""What to say on the side that nobody interprets: why only the other side of such an indicator counts.

The publication is that of the indicator itself: it tells the meaning of one side only.
"""

from __future__ import annotations

from dataclasses import dataclass

from labhelp_app.clinical.analytes import Texts


@dataclass(frozen=True, slots=True)
class OneSided:
    """Indicators whose low results are not interpreted, with the reason in words."""

    codes: tuple[str, ...]
    low: Texts


def _group(codes: str, ru: str, kk: str, en: str) -> OneSided:
    return OneSided(tuple(codes.split()), Texts(ru, kk, en))


GROUPS: tuple[OneSided, ...] = (
    _group(
        "immature_granulocytes_percent immature_granulocytes_absolute myelocytes_percent metamyelocytes_percent"
        " promyelocytes_percent blasts_percent plasma_cells_percent atypical_mononuclears_percent nrbc_percent"
        " nrbc_absolute band_neutrophils_percent",
        "Таких клеток в крови обычно нет или очень мало. Врачи толкуют только их рост.",
        "Мұндай жасушалар қанда әдетте болмайды не өте аз. Дәрігерлер олардың көбейгенін ғана түсіндіреді.",
        "Blood usually holds none or very few of these cells. Doctors read only a rise.",
    ),
    _group(
        "monocytes_percent eosinophils_percent basophils_percent basophils_absolute mid_cells_percent",
        "Этих клеток и так мало, поэтому низкое число врачи обычно отдельно не толкуют.",
        "Бұл жасушалар онсыз да аз, сондықтан төмен санды дәрігерлер әдетте бөлек түсіндірмейді.",
        "There are few of these cells anyway. Doctors do not usually read a low number by itself.",
    ),
    _group(
        "rdw_cv rdw_sd pdw pdw_percent",
        "Показатель говорит, насколько клетки разного размера. Врачи смотрят только на его рост.",
        "Бұл көрсеткіш жасушалардың өлшемі қаншалықты әртүрлі екенін айтады. Дәрігерлер оның өскеніне ғана қарайды.",
        "This shows how much the cells differ in size. Doctors look only at a rise.",
    ),
    _group(
        "esr esr_westergren esr_panchenkov crp_high_sensitivity interleukin_6 seromucoid circulating_immune_complexes",
        "Показатель растёт при воспалении. Низкое число врачи обычно не толкуют.",
        "Бұл көрсеткіш қабынғанда өседі. Төмен санды дәрігерлер әдетте түсіндірмейді.",
        "This figure rises with inflammation. Doctors do not usually read a low one.",
    ),
    _group(
        "troponin_i troponin_t",
        "Этот белок выходит в кровь из повреждённого сердца. Врачи толкуют только его рост.",
        "Бұл ақуыз қанға зақымданған жүректен шығады. Дәрігерлер оның өскенін ғана түсіндіреді.",
        "This protein gets into the blood from a damaged heart. Doctors read only a rise.",
    ),
    _group(
        "ck_mb ck_mb_mass myoglobin",
        "Это вещество выходит в кровь из повреждённых мышц или сердца. Врачи толкуют только его рост.",
        "Бұл зат қанға зақымданған бұлшықеттен немесе жүректен шығады. Дәрігерлер оның өскенін ғана түсіндіреді.",
        "It gets into the blood from damaged muscle or heart. Doctors read only a rise.",
    ),
    _group(
        "bile_acids nucleotidase thymol_test",
        "Врачи толкуют только рост: он бывает из-за печени и желчи.",
        "Дәрігерлер тек өскенін түсіндіреді: ол бауыр мен өттен болады.",
        "Doctors read only a rise: it comes from the liver and the bile.",
    ),
    _group(
        "bilirubin_direct bilirubin_indirect",
        "Врачи толкуют только рост: он бывает из-за печени, желчи или распада красных клеток.",
        "Дәрігерлер тек өскенін түсіндіреді: ол бауырдан, өттен немесе қызыл жасушалар ыдырағаннан болады.",
        "Doctors read only a rise: it comes from the liver, the bile or broken red cells.",
    ),
    _group(
        "cystatin_c",
        "Показатель растёт, когда почки работают слабее. Низкое число врачи не толкуют.",
        "Бұл көрсеткіш бүйрек әлсіз жұмыс істегенде өседі. Төмен санды дәрігерлер түсіндірмейді.",
        "This figure rises when the kidneys work less well. Doctors do not read a low one.",
    ),
    _group(
        "cea ca_125 ca_15_3 ca_19_9 ca_72_4 ca_242 he4 cyfra_21_1 nse scc_antigen s100 chromogranin_a"
        " roma_index tumour_m2_pk calcitonin",
        "Этот маркер оценивают только по росту. Низкое число болезнь не подтверждает и не исключает.",
        "Бұл маркердің тек өскенін бағалайды. Төмен сан ауруды растамайды да, жоққа шығармайды да.",
        "Only a rise of this marker is judged. A low number neither proves nor rules out disease.",
    ),
    _group(
        "afp afp_mass",
        "Вне беременности этот маркер оценивают только по росту. Низкое число болезнь не подтверждает и не исключает.",
        "Жүктіліктен тыс бұл маркердің тек өскенін бағалайды. Төмен сан ауруды растамайды да, жоққа шығармайды да.",
        "Outside pregnancy only a rise of this marker is judged. A low number neither proves nor rules out disease.",
    ),
    _group(
        "anti_tpo anti_tg anti_tsh_receptor anti_dsdna anti_cardiolipin_igg anti_cardiolipin_igm"
        " anti_b2_glycoprotein_igg anti_b2_glycoprotein_igm anti_phospholipid_igg anti_phospholipid_igm anti_lkm1"
        " anti_gad anti_insulin anti_ia2 anti_parietal_cell anti_mpo anti_pr3 anti_sm anti_ssa anti_ssb anti_scl70"
        " anti_jo1 anti_rnp anti_centromere anti_histone anti_intrinsic_factor anti_achr",
        "Эти антитела оценивают, только когда их много. Низкое число болезнь не подтверждает и не исключает.",
        "Бұл антиденелерді көп болғанда ғана бағалайды. Төмен сан ауруды растамайды да, жоққа шығармайды да.",
        "These antibodies are judged only when there are many. A low number neither proves nor rules out disease.",
    ),
    _group(
        "aluminium lead_blood mercury_blood cadmium_blood arsenic_blood",
        "Телу это вещество не нужно: врачи смотрят только, не накопилось ли его много.",
        "Бұл зат ағзаға керек емес: дәрігерлер оның көп жиналып қалмағанын ғана қарайды.",
        "The body does not need it. Doctors only look whether much of it has built up.",
    ),
    _group(
        "urine_protein urine_glucose urine_ketones urine_bilirubin urine_leukocytes urine_leukocytes_count"
        " urine_erythrocytes urine_erythrocytes_unchanged urine_erythrocytes_changed urine_erythrocytes_count"
        " urine_squamous_epithelium urine_epithelium urine_transitional_epithelium urine_renal_epithelium urine_casts"
        " urine_hyaline_casts urine_granular_casts urine_waxy_casts urine_erythrocyte_casts urine_leukocyte_casts"
        " nechiporenko_leukocytes nechiporenko_erythrocytes nechiporenko_casts urine_albumin"
        " urine_albumin_creatinine_ratio urine_albumin_creatinine_ratio_mass urine_protein_creatinine_ratio"
        " urine_protein_creatinine_ratio_mass urine_24h_protein urine_24h_albumin urine_24h_glucose",
        "В моче этого обычно нет или очень мало. Врачи толкуют только рост.",
        "Несепте бұл әдетте болмайды не өте аз. Дәрігерлер көбейгенін ғана түсіндіреді.",
        "Urine usually holds none or very little of it. Doctors read only a rise.",
    ),
    _group(
        "stool_hemoglobin stool_leukocytes stool_erythrocytes",
        "В кале этого обычно нет или очень мало. Врачи толкуют только рост.",
        "Нәжісте бұл әдетте болмайды не өте аз. Дәрігерлер көбейгенін ғана түсіндіреді.",
        "Stool usually holds none or very little of it. Doctors read only a rise.",
    ),
    _group(
        "vldl_cholesterol apolipoprotein_ratio lipoprotein_a_mass lipoprotein_a_molar",
        "Врачи смотрят только на рост: он говорит о риске для сосудов.",
        "Дәрігерлер өскеніне ғана қарайды: ол тамырларға қауіп туралы айтады.",
        "Doctors look only at a rise: it speaks of a risk to the vessels.",
    ),
    _group(
        "metanephrine_plasma normetanephrine_plasma urine_24h_metanephrine urine_24h_normetanephrine serotonin"
        " aldosterone_renin_ratio homa_ir proinsulin macroprolactin progesterone_17oh urine_24h_oxalate lactate"
        " ketones_serum homocysteine methylmalonate m_protein beta2_microglobulin tryptase eosinophil_cationic_protein"
        " ammonia igg_subclass_4 soluble_fibrin_monomer",
        "Этот анализ делают, чтобы найти избыток. Низкое число врачи обычно отдельно не толкуют.",
        "Бұл анализді артық мөлшерін табу үшін жасайды. Төмен санды дәрігерлер әдетте бөлек түсіндірмейді.",
        "This test looks for too much of something. Doctors do not usually read a low number by itself.",
    ),
    _group(
        "growth_hormone",
        "Гормон роста выходит в кровь толчками, поэтому по одному низкому числу не судят.",
        "Өсу гормоны қанға толқындап шығады, сондықтан бір төмен санға қарап баға бермейді.",
        "Growth hormone comes in bursts, so one low number is not judged.",
    ),
)  # fmt: skip

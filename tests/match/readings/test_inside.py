import pytest

from tests.match.asking import asking, typed
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.readings.inside import inside
from watcher.model import Document

NONE = (  # the term, what it is no word of, in which language
    ("中国", "发展中国家的债务", "zh"),
    ("中國", "發展中國家的債務", "zh-Hant"),
    ("中国", "其中国家统计局的数据", "zh"),
    ("华人", "中华人民共和国成立", "zh"),
    ("海军", "上海军区司令员", "zh"),
    ("海軍", "上海軍區司令員", "zh-TW"),
    ("印度", "印度尼西亚地震", "zh"),
    ("罗马", "罗马尼亚总统", "zh"),
    ("俄罗斯", "白俄罗斯总统", "zh"),
    ("日本", "7月7日本报讯", "zh"),
    ("京都", "东京都知事选举", None),
    ("京都", "東京都知事選", "ja"),
    ("会議", "国会議員が辞職", "ja"),
    ("民主", "国民主権を守る", None),
    ("国会", "韓国会長選", "ja"),
    ("東大", "東大阪市の工場", "ja"),
    ("罗斯", "俄罗斯总统", "zh"),
    ("인도", "인도네시아 지진", "ko"),
    ("인도", "인도적 지원", "ko"),
    ("부산", "부산물로 만든", "ko"),
    ("ชาด", "นิทานชาดก", "th"),
    ("เรือ", "พลเรือนเสียชีวิต", "th"),
    ("รัสเซีย", "จักรวรรดิปรัสเซีย", "th"),
    ("ชาด", "สภากาชาดเปิดรับบริจาค", "th"),
    ("ลาว", "บริการคลาวด์ล่ม", "th"),
    ("ซีเรีย", "เขาซีเรียสมาก", "th"),
    ("ฮามาส", "พายุถล่มบาฮามาส", "th"),
    ("ปราก", "เหตุการณ์นี้ปรากฎขึ้น", "th"),
)
WORDS = (
    ("普京", "普京总统访华", "zh"),
    ("卢卡申科", "白俄总统卢卡申科访华", "zh"),
    ("朝鲜", "美朝鲜有接触", "zh"),
    ("国会", "美国会通过法案", "zh"),
    ("国防", "美国防部长辞职", "zh"),
    ("学生", "北京大学生抗议", "zh"),
    ("大使", "驻中国大使馆", "zh"),
    ("中国", "反中国示威", "zh"),
    ("中国", "新中国成立", "zh"),
    ("中国", "中国人民银行降息", "zh"),
    ("国家", "发展中国家", "zh"),
    ("苏丹", "南苏丹内战", "zh"),
    ("马其顿", "北马其顿大选", "zh"),
    ("国会", "米国会審議", "ja"),
    ("英国", "英国内の工場", "ja"),
    ("学生", "大学生が抗議", "ja"),
    ("京都", "京都市内で火災", "ja"),
    ("最高裁", "最高裁判所", "ja"),
    ("大統領", "副大統領候補", "ja"),
    ("習近平", "習近平国家主席", "ja"),
    ("인도", "인도가 미사일을", "ko"),
    ("그리스", "그리스도 합의했다", "ko"),
    ("부산", "부산항에서", "ko"),
    ("ปูติน", "ประธานาธิบดีปูตินของรัสเซีย", "th"),
    ("ชาด", "กองทัพชาดสู้รบ", "th"),
    ("ลาว", "ประเทศลาวประกาศ", "th"),
    ("ซีเรีย", "สงครามในซีเรียสิ้นสุด", "th"),
    ("ฮามาส", "กลุ่มฮามาสประกาศ", "th"),
    ("ลูกาเชนโก", "ประธานาธิบดีลูกาเชนโกแห่งเบลารุส", "th"),
    ("เลือกตั้ง", "การเลือกตั้งทั่วไป", "th"),
    ("รัฐ", "นายกรัฐมนตรี", "th"),
    ("러시아", "러시아군 철수", "ko"),
)


@pytest.mark.parametrize(("term", "text", "lang"), NONE)
def test_letters_of_a_term_across_other_words_are_no_match(
    term: str, text: str, lang: str | None
) -> None:
    (verdict,) = typed(term).explain(_titled(text, lang))
    assert not verdict.matched
    assert verdict.why.startswith(f"'{term}' in title, but inside “")


@pytest.mark.parametrize(("term", "text", "lang"), WORDS)
def test_a_term_glued_to_other_words_is_found(term: str, text: str, lang: str | None) -> None:
    (match,) = typed(term).match(_titled(text, lang))
    (evidence,) = match.evidence
    assert (evidence.start, evidence.text) == (text.index(term), term)


@pytest.mark.parametrize(
    "query", ['exact("中国")', "中国 NEAR/9 债务", "concept:China", "case(中国)"]
)
def test_every_kind_of_query_sees_the_same_words(query: str) -> None:
    matcher = asking(query)
    assert not matcher.match(_titled("发展中国家的债务", "zh"))
    assert matcher.match(_titled("中国的债务", "zh"))


def test_why_tells_of_a_concept_too() -> None:
    matcher = asking("concept:China")
    (verdict,) = matcher.explain(_titled("发展中国家的债务", "zh"))
    assert verdict.why == "'concept:China' (“中国”) in title, but inside “发展中国家”"


def test_one_place_that_is_none_hides_no_other() -> None:
    (match,) = engine.compile([WatchlistRule("desk", ("中国",))]).match(
        _titled("发展中国家与中国", "zh")
    )
    assert [evidence.start for evidence in match.evidence] == [6]


def test_a_term_of_one_letter_is_found_in_any_word() -> None:
    assert inside("发展中国家", 2, 3, "zh") is None


def _titled(title: str, lang: str | None) -> Document:
    return Document(title=title, lang=lang)

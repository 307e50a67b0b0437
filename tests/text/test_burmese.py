import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text.burmese import in_unicode

# As common sites of both encodings write these words.
PAIRS = [
    ("ျမန္မာ", "မြန်မာ"),
    ("ေနျပည္ေတာ္", "နေပြည်တော်"),
    ("ေၾကာင့္", "ကြောင့်"),
    ("ႏိုင္ငံ", "နိုင်ငံ"),
    ("အဂၤလန္", "အင်္ဂလန်"),
    ("မီးေတာင္ ေပါက္ကြဲမႈ", "မီးတောင် ပေါက်ကွဲမှု"),
    ("တကၠသိုလ္", "တက္ကသိုလ်"),
    ("၀န္ႀကီး", "ဝန်ကြီး"),
    ("ဖြင့္လွစ္ျခင္း", "ဖွင့်လှစ်ခြင်း"),
    ("အၾကမ္းဖက္", "အကြမ်းဖက်"),
]


@pytest.mark.parametrize(("zawgyi", "plain"), PAIRS)
def test_zawgyi_becomes_unicode(zawgyi: str, plain: str) -> None:
    """A word may be written alike in both; those around it tell."""
    assert in_unicode(f"ေနျပည္ေတာ္ {zawgyi}") == f"နေပြည်တော် {plain}"


@pytest.mark.parametrize("text", [plain for _, plain in PAIRS])
def test_what_is_unicode_stays(text: str) -> None:
    assert in_unicode(text) == text


@pytest.mark.parametrize("text", ["", "Minsk", "ဢႃႇၾၵၢၼ်ႇၼီႇသတၢၼ်ႇ", "ဢေႃးသထရီးယႃး"])
def test_other_languages_stay_those_of_the_same_script_too(text: str) -> None:
    assert in_unicode(text) == text


@given(st.text("\u1000\u1004\u102c\u1031\u1037\u1039\u103a\u103b\u1064\u108b a", max_size=30))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(in_unicode(text), str)

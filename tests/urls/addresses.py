"""Addresses to draw: what they are made of, in any order, and any other text."""

from hypothesis import strategies as st

PIECES = (
    "http:// https:// HTTPS:/ example.org www. m. mobile. amp. co.uk : 80 443 8080 / // . .. /amp "
    ".amp .amp.html ? & = utm_source=x fbclid=1 id=5 amp=1 a=1 # #! #/r % %2e %41 %zz %D0%B0 é я "
    "\u0301 user:pw@ [::1] ;jsessionid=1 https://www.google.com/url?q= cdn.ampproject.org /c/s/ + "
    "' \\"
)
addresses = st.lists(st.sampled_from(PIECES.split(" ")), max_size=12).map("".join)
anything = st.one_of(addresses, st.text(st.characters(exclude_categories=())))

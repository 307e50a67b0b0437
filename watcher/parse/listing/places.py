"""The country of a page, by its address, and the time zone there.

The zone of a country that has several is that of its national press.
"""

from datetime import tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from watcher.urls import host

_BY_COUNTRY = {
    "vn": "Asia/Ho_Chi_Minh", "cn": "Asia/Shanghai", "tw": "Asia/Taipei",
    "hk": "Asia/Hong_Kong", "jp": "Asia/Tokyo", "kr": "Asia/Seoul", "th": "Asia/Bangkok",
    "sg": "Asia/Singapore", "my": "Asia/Kuala_Lumpur", "id": "Asia/Jakarta",
    "ph": "Asia/Manila", "in": "Asia/Kolkata", "bd": "Asia/Dhaka", "pk": "Asia/Karachi",
    "np": "Asia/Kathmandu", "ir": "Asia/Tehran", "il": "Asia/Jerusalem",
    "tr": "Europe/Istanbul", "ae": "Asia/Dubai", "sa": "Asia/Riyadh", "ru": "Europe/Moscow",
    "by": "Europe/Minsk", "ua": "Europe/Kyiv", "kz": "Asia/Almaty", "ge": "Asia/Tbilisi",
    "am": "Asia/Yerevan", "az": "Asia/Baku", "de": "Europe/Berlin", "at": "Europe/Vienna",
    "ch": "Europe/Zurich", "fr": "Europe/Paris", "be": "Europe/Brussels",
    "nl": "Europe/Amsterdam", "it": "Europe/Rome", "es": "Europe/Madrid",
    "pt": "Europe/Lisbon", "pl": "Europe/Warsaw", "cz": "Europe/Prague",
    "sk": "Europe/Bratislava", "hu": "Europe/Budapest", "ro": "Europe/Bucharest",
    "bg": "Europe/Sofia", "gr": "Europe/Athens", "rs": "Europe/Belgrade",
    "hr": "Europe/Zagreb", "si": "Europe/Ljubljana", "lt": "Europe/Vilnius",
    "lv": "Europe/Riga", "ee": "Europe/Tallinn", "fi": "Europe/Helsinki",
    "se": "Europe/Stockholm", "no": "Europe/Oslo", "dk": "Europe/Copenhagen",
    "is": "Atlantic/Reykjavik", "uk": "Europe/London", "ie": "Europe/Dublin",
    "eg": "Africa/Cairo", "za": "Africa/Johannesburg", "ke": "Africa/Nairobi",
    "ng": "Africa/Lagos", "ar": "America/Argentina/Buenos_Aires", "br": "America/Sao_Paulo",
    "cl": "America/Santiago", "mx": "America/Mexico_City", "nz": "Pacific/Auckland",
}  # fmt: skip
_BY_LANGUAGE = {
    "vi": "vn", "ja": "jp", "ko": "kr", "th": "th", "de": "de", "pl": "pl", "cs": "cz", "sk": "sk",
    "hu": "hu", "ro": "ro", "bg": "bg", "el": "gr", "it": "it", "nl": "nl", "sv": "se", "nb": "no",
    "no": "no", "da": "dk", "fi": "fi", "et": "ee", "lv": "lv", "lt": "lt", "ru": "ru", "uk": "ua",
    "be": "by", "zh": "cn", "tr": "tr", "he": "il", "fa": "ir", "bn": "bd", "hi": "in", "ka": "ge",
    "hy": "am", "az": "az", "id": "id", "fr": "fr", "sr": "rs", "hr": "hr", "sl": "si",
}  # fmt: skip


def country_of(url: str) -> str | None:
    """Return the two-letter country domain of an address, None where it has a general one."""
    last = host(url).rpartition(".")[2]
    return last if last in _BY_COUNTRY or last == "us" else None


def zone_of(country: str | None, lang: str | None) -> tzinfo | None:
    """Return the time zone of a page by its country, else its language's region or main country."""
    language, _, region = (lang or "").partition("-")
    for place in (country, {"gb": "uk"}.get(region, region), _BY_LANGUAGE.get(language)):
        if place in _BY_COUNTRY:
            return _zone(_BY_COUNTRY[place])
    return None


@lru_cache(maxsize=128)
def _zone(name: str) -> tzinfo:
    return ZoneInfo(name)

"""Which parameters of an address choose the article, and which only say how a reader came."""

from functools import lru_cache

_SHORT = 200  # characters of a query that may be kept in memory to be met again

# Parameters that say how a reader came, never what they read. Sources: the published lists of
# ClearURLs, Brave and Firefox query stripping; comScore (ns_), AT Internet (at_, xtor), Matomo
# (pk_, mtm_), HubSpot (hsa_, _hs) and newsroom link builders. `ref`, `source`, `id` are not here:
# on some sites they choose the article (see _FEED_MARKS for the values that cannot).
_TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "hsa_", "ns_", "__hs", "_hs")
# fmt: off
_TRACKING = frozenset((
    "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "ysclid",
    "twclid", "ttclid", "igshid", "igsh", "li_fat_id", "fb_action_ids", "fb_action_types",
    "fb_ref", "fb_source", "__twitter_impression", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl",
    "ref_src", "ref_url", "at_medium", "at_campaign", "at_campaign_type", "at_custom1",
    "at_custom2", "at_custom3", "at_custom4", "at_format", "at_link_id", "at_link_type",
    "at_link_origin", "at_ptr_name", "at_bbc_team", "xtor", "cmpid", "cmp", "icid", "ocid", "ito",
    "ncid", "smid", "smtyp", "ftag", "maca", "traffic_source", "wt_mc", "wt_zmc", "s_cid",
    "s_kwcid", "ef_id", "spm", "_openstat", "rb_clickid", "vero_id", "oly_enc_id", "oly_anon_id",
    "wickedid", "guccounter", "guce_referrer", "guce_referrer_sig", "_branch_match_id",
    "sr_share", "phpsessid", "jsessionid", "amp_js_v", "amp_gsa", "amp_r", "usqp",
))
# fmt: on
_FEED_MARKS = frozenset(["ref", "source", "src", "from", "via", "partner", "emc", "feature"])
_FEED_VALUES = frozenset(["rss", "feed", "rssfeed", "rss_feed", "atom"])
_AMP_PARAMS = frozenset(["amp", "outputtype", "amp_markup"])
_AMP_VALUES = frozenset(("", "1", "true", "amp", "on"))


def telling_query(query: str, name: str) -> str:
    """Return the parameters that may choose the article, sorted, each once."""
    find = _telling if len(query) < _SHORT else _telling.__wrapped__
    return find(query, ".blogspot." in name)


@lru_cache(maxsize=1024)  # a feed marks all its links alike
def _telling(query: str, of_blogspot: bool) -> str:
    kept = {piece for piece in query.split("&") if piece and not _is_tracking(piece)}
    if of_blogspot:
        kept -= {"m=0", "m=1"}
    return "&".join(sorted(kept)) if kept else ""


def _is_tracking(piece: str) -> bool:
    key, _, value = piece.lower().partition("=")
    return (
        key.startswith(_TRACKING_PREFIXES)
        or key in _TRACKING
        or (key in _AMP_PARAMS and value in _AMP_VALUES)
        or (key in _FEED_MARKS and value in _FEED_VALUES)
    )

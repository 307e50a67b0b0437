"""How the HTML part looks; pure.

Styles are inline because some mail clients drop <style>; what only <style> can do (dark mode, the
phone) is in SHEET. What stands in each of fifty stories is short, because Gmail cuts a mail off at
102 KB: what is inherited, as how long words break, stands at the column.
"""

_FONT = (
    "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,"
    "sans-serif"
)
_WRAP = "overflow-wrap:anywhere;word-wrap:break-word"
STYLE = {
    "body": f"margin:0;padding:0;background:#f3f4f6;color:#1c1f24;font:16px/1.5 {_FONT}",
    "column": f"max-width:640px;margin:0 auto;padding:24px 16px;{_WRAP}",
    "card": "background:#ffffff;border:1px solid #e2e5e9;border-radius:10px;padding:20px 24px;"
    "margin:0 0 14px",
    "list": "margin:26px 0 10px;font-size:14px;line-height:1.4;font-weight:600;color:#59616c",
    "heading": "margin:0 0 6px;font-size:20px;line-height:1.35;font-weight:650;color:#1c1f24",
    "label": "margin:0 0 10px;font-size:13px;line-height:1.4;color:#59616c",
    "chip": "display:inline-block;background:#e8eefc;color:#1a4590;border-radius:5px;"
    "padding:1px 8px;font-weight:600",
    "loud": "display:inline-block;background:#c4241b;color:#ffffff;border-radius:5px;"
    "padding:1px 8px;font-weight:600;margin:0 6px 0 0",
    "title": "margin:0 0 6px;font-size:19px;line-height:1.35;font-weight:650",
    "link": "color:#0b57d0;text-decoration:none",
    "meta": "margin:0;font-size:14px;line-height:1.45;color:#59616c",
    "quote": "margin:14px 0 0;padding:10px 14px;background:#f6f7f9;border-radius:8px;"
    "font-size:16px;line-height:1.55;color:#1c1f24",
    "also": "margin:10px 0 0;font-size:14px;line-height:1.45;color:#59616c",
    "mark": "background:#ffe694;color:#1c1f24",
    "url": "margin:12px 0 0;font-size:13px;line-height:1.4;color:#59616c;word-break:break-all",
    "foot": "margin:18px 4px 0;font-size:12px;line-height:1.5;color:#6b7380",
}
_DARK = {
    "body": "background:#111418!important;color:#e7e9ec!important",
    "card": "background:#1b1f25!important;border-color:#30363f!important",
    "heading": "color:#e7e9ec!important",
    "quote": "background:#262b33!important;color:#e7e9ec!important",
    "mark": "background:#6a5310!important;color:#fff1c2!important",
    "link": "color:#8ab4f8!important",
    "chip": "background:#24344f!important;color:#b8d0ff!important",
    "list": "color:#a7afba!important",
    "label": "color:#a7afba!important",
    "meta": "color:#a7afba!important",
    "also": "color:#a7afba!important",
    "url": "color:#a7afba!important",
    "foot": "color:#8d96a2!important",
}
_RULES = "".join(f".{name}{{{rules}}}" for name, rules in _DARK.items())
SHEET = (
    ":root{color-scheme:light dark;supported-color-schemes:light dark}"
    f"@media (prefers-color-scheme:dark){{{_RULES}}}"
    "@media (max-width:480px){.column{padding:12px 8px!important}"
    ".card{padding:16px!important}}"
    ".mark{font-weight:600;padding:0 2px;border-radius:3px}"
)
# Read by inboxes, shown by no page; Outlook asks for mso-hide.
HIDDEN = "display:none;max-height:0;overflow:hidden;font-size:1px;mso-hide:all"

"""Bytes of a page to its text, where what the page declares of its encoding is wrong or missing.

So is what an HTTP library believes that a server said nothing to: it hands over text that was read as Latin-1.
"""

from __future__ import annotations

import re

from scrub.text.encoding import (
    UNKNOWN,
    Decoded,
    by_letters,
    charset_of,
    declared_charset,
    decode,
    known_encoding,
    looks_mojibake,
)
from scrub.text.latin import latin_encoding
from scrub.text.single_byte import likely_encoding

__all__ = ["page_text", "put_right"]

_LANGUAGE = re.compile(rb"""<html[^>]{0,400}?\slang\s*=\s*["']?([a-z]{2})(?:[-_](hant|tw|hk|mo))?""", re.IGNORECASE)
_HEAD_BYTES = 4096
# What browsers read a page as that says nothing (HTML standard, "determining the character encoding", step 8).
_BY_LANGUAGE = {
    **dict.fromkeys("be bg kk ky mk ru sr tg tt uk".split(), "cp1251"),
    **dict.fromkeys("cs hr hu pl ro sk sl".split(), "cp1250"),
    **dict.fromkeys("et lt lv".split(), "cp1257"),
    **dict.fromkeys("ku tr".split(), "cp1254"),
    **dict.fromkeys("ar fa ur".split(), "cp1256"),
    "el": "cp1253",
    "he": "cp1255",
    "ja": "cp932",
    "ko": "cp949",
    "th": "cp874",
    "vi": "cp1258",
    "zh": "gb18030",
}
_TRADITIONAL = "big5hkscs"
_BROKEN = 0.05  # of the bytes beyond ASCII: more that are no UTF-8 are another encoding; chosen, one letter in ten
_CONTROL = re.compile("[\x80-\x9f]")
"""Control characters that no page holds, but UTF-8 that was read as Latin-1."""
_PUT_RIGHT = "the page is utf-8 that was read as latin-1: put right"


def put_right(html: str) -> Decoded:
    """Return the text of a page that was decoded before, read anew when it is UTF-8 that was read as Latin-1."""
    if not html.isascii():
        try:
            text = html.encode("latin-1").decode("utf-8")
        except UnicodeError:
            return Decoded(html, "")
        if _CONTROL.search(html):
            return Decoded(text, "utf-8", (_PUT_RIGHT,))
    return Decoded(html, "")


def page_text(data: bytes, content_type: str | None = None) -> Decoded:
    """Return the text of a page: as ``decode`` reads it, unless that is visibly not what the bytes say.

    The charset of ``content_type``, the header of the answer, counts before that of the page, as in browsers; but
    ISO-8859-1 there, which servers and libraries put in for nothing, gives way to what the page or its letters say.
    A page in UTF-8 that declares another encoding and holds a few broken bytes is read as UTF-8; one in an encoding
    that nothing declares by its letters, or as its language suggests. Text that stands on the page wrongly decoded
    already stays as it is.
    """
    named = charset_of(content_type)
    if known_encoding(named) == "cp1252" and (known_encoding(declared_charset(data)) or by_letters(data)):
        named = None
    decoded = decode(data, named)
    if decoded.encoding == "utf-8":
        return decoded
    if looks_mojibake(decoded.text) and (text := _mostly_utf8(data)):
        return Decoded(text, "utf-8", ("bytes that are no utf-8 were replaced",))
    if decoded.encoding == "cp1252" and any(told.startswith(UNKNOWN) for told in decoded.warnings):
        return _of_language(data) or decoded
    return decoded


def _mostly_utf8(data: bytes) -> str:
    """Return the text as UTF-8 when hardly any byte is against it, else nothing."""
    text = data.decode("utf-8", "replace")
    beyond = len(data) - len(data.translate(None, _HIGH))
    return text if text.count("\ufffd") <= _BROKEN * beyond else ""


_HIGH = bytes(range(128, 256))


def _of_language(data: bytes) -> Decoded | None:
    """Return the text in the encoding that is common in the language which the page declares."""
    found = _LANGUAGE.search(data[:_HEAD_BYTES])
    if found is None:
        return None
    language = found[1].decode().lower()
    name = _TRADITIONAL if language == "zh" and found[2] else _BY_LANGUAGE.get(language)
    if name is None:
        return None
    name = latin_encoding(data, language) or likely_encoding(data, name) or name
    try:
        return Decoded(data.decode(name), name, (f"encoding unknown: read as {name}, which its language suggests",))
    except UnicodeError:
        return None

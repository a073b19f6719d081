"""Bytes to text: which encoding, and whether the text was decoded wrongly somewhere before."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from scrub.text.latin import latin_encoding
from scrub.text.multi_byte import multi_byte_encoding
from scrub.text.single_byte import likely_encoding

__all__ = [
    "UNKNOWN",
    "Decoded",
    "by_letters",
    "charset_of",
    "declared_charset",
    "decode",
    "known_encoding",
    "looks_binary",
    "looks_mojibake",
]

# UTF-32 stands first: its little-endian mark begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The HTML standard reads these labels as a larger encoding (WHATWG "Encoding", section 4.2). Left: Python's names.
_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# The labels of the standard that Python does not know, for its names; "windows-874" and "x-sjis" stand on many pages.
_LABELS = {
    label: name
    for name, labels in {
        "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
        "cp1252": "iso88591 x-cp1252",
        "iso8859-2": "iso88592",
        "iso8859-3": "iso88593",
        "iso8859-5": "iso88595",
        "iso8859-6": "csiso88596e csiso88596i iso-8859-6-e iso-8859-6-i iso88596",
        "iso8859-7": "iso88597 sun_eu_greek",
        "iso8859-8": "csiso88598e csiso88598i iso-8859-8-e iso-8859-8-i iso88598 logical visual",
        "iso8859-13": "iso885913",
        "iso8859-14": "iso885914",
        "iso8859-15": "csisolatin9 iso885915",
        "koi8-r": "koi koi8",
        "koi8-u": "koi8-ru",
        "mac-roman": "csmacintosh mac x-mac-roman",
        "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
        "cp874": "dos-874 iso885911 windows-874",
        "cp1250": "x-cp1250",
        "cp1251": "x-cp1251",
        "cp1253": "x-cp1253",
        "cp1254": "iso88599 x-cp1254",
        "cp1255": "x-cp1255",
        "cp1256": "x-cp1256",
        "cp1257": "x-cp1257",
        "cp1258": "x-cp1258",
        "gb18030": "csgb2312 gb_2312 gb_2312-80 x-gbk",
        "big5hkscs": "cn-big5 x-x-big5",
        "euc_jp": "cseucpkdfmtjapanese x-euc-jp",
        "cp932": "windows-31j x-sjis",
        "cp949": "cseuckr csksc56011987 iso-ir-149 ks_c_5601-1989 ksc_5601 windows-949",
    }.items()
    for label in labels.split()
}
# The encodings of the web, by Python's names; others (utf-7, idna, unicode_escape ...) are no encodings of pages.
_WEB = frozenset(
    "utf-8 cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14"
    " iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp932 cp949 cp1250 cp1251 cp1252 cp1253 cp1254"
    " cp1255 cp1256 cp1257 cp1258 gb18030 big5hkscs euc_jp iso2022_jp".split()
)
_HEAD_BYTES = 2048  # where any "charset" counts, and that of a stylesheet or script when nothing else says any
_META_BYTES = 16_384  # browsers read 1,024 at first, and begin again when it is declared further on
_META = re.compile(
    rb"""<(?:meta\b[^>]{0,400}?\bcharset|\?xml\b[^>]{0,400}?\bencoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([^\s"';,]{2,40})""", re.IGNORECASE)
_SAMPLE_BYTES = 4096
_CONTROL_SHARE = 0.05  # chosen, not measured: text has hardly any control characters, packed data many
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))

# What UTF-8 looks like when it was read as Latin-1, cp1252 or cp1251: a lead byte's letter and a continuation byte's.
_MOJIBAKE = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|\u00e2(?:\u20ac|\u0080)[\u0080-\u00bf\u0152\u0153\u0161\u0178\u017e\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|\u00f0(?:\u0178|\u009f)"
    "|(?:[\u00d0\u00d1][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]){2}"
    "|(?:[\u0420\u0421][\u0402-\u040f\u0452-\u045f\u00a0-\u00bf\u2013-\u203a\u20ac\u2116\u2122]){2}"
    "|(?:\u0420[\u0430-\u043f\u00b0-\u00bf]){3}"
    "|\u00ef\u00bb\u00bf|\u00ef\u00bf\u00bd"
)


ESCAPE = b"\x1b"
"""With it ISO-2022-JP turns to another set of characters; all its bytes are those of ASCII, and so of UTF-8."""

UNKNOWN = "encoding unknown"
"""How the warning begins where nothing says what the encoding is."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, the Python name of the encoding that read them, and what was odd."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of ``data``: by byte order mark, as UTF-8, as declared, by its letters, else as windows-1252.

    ``declared`` is what came with the data, and counts before what they declare themselves. Never raises.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lenient(data, name)
    labels = declared, declared_charset(data)
    jis = ESCAPE in data and ("iso2022_jp" in map(known_encoding, labels) or _is_jis(data))
    utf8 = None if jis else _strict(data, "utf-8")
    if utf8 is not None:
        return Decoded(utf8, "utf-8")
    for label in labels:
        known = known_encoding(label)
        text = _strict(data, known) if known else None
        if known and text is not None:
            return Decoded(text, known)
    return _fallback(data, known_encoding(declared) or known_encoding(declared_charset(data)))


def by_letters(data: bytes) -> str | None:
    """Return the encoding that the letters of bytes suggest, ``None`` where it may be windows-1252 or any."""
    if _is_jis(data):
        return "iso2022_jp"
    return likely_encoding(data) or multi_byte_encoding(data) or latin_encoding(data)


def _is_jis(data: bytes) -> bool:
    """Return whether bytes, all of ASCII, turn to the Japanese characters of ISO-2022-JP and can be read so."""
    turns = (b"\x1b$B" in data or b"\x1b$@" in data) and b"\x1b(" in data  # to two bytes a character, and back
    return turns and data.isascii() and _strict(data, "iso2022_jp") is not None


def declared_charset(data: bytes) -> str | None:
    """Return the charset label that a page or XML file declares at its beginning, else ``None``."""
    found = _META.search(data[:_META_BYTES]) or _CHARSET.search(data[:_HEAD_BYTES])
    return found.group(1).decode("ascii").lower() if found else None


def charset_of(content_type: str | None) -> str | None:
    """Return the charset that a Content-Type header names, or that stands there alone.

    >>> charset_of("text/html; charset=koi8-r"), charset_of("text/html"), charset_of("windows-1251")
    ('koi8-r', None, 'windows-1251')
    """
    found = _HEADER.search(content_type) if content_type else None
    if found:
        return found[1].lower()
    return content_type.strip().lower() if content_type and "/" not in content_type else None


def looks_binary(data: bytes) -> bool:
    """Return whether the first 4,096 bytes are no text in any encoding: NUL bytes or many control characters."""
    sample = data[:_SAMPLE_BYTES]
    if not sample or any(sample.startswith(mark) for mark, _ in _MARKS):
        return False
    if sample.startswith(b"%PDF-"):
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return sample.count(0) > len(sample) // 200 or controls > _CONTROL_SHARE * len(sample)


def looks_mojibake(text: str) -> bool:
    """Return whether a sequence stands in ``text`` that only wrong decoding makes."""
    return not text.isascii() and _MOJIBAKE.search(text) is not None


def known_encoding(label: str | None) -> str | None:
    """Return Python's name of the encoding that the HTML standard gives a label, ``None`` if it knows none."""
    if not label:
        return None
    label = label.strip().strip("\"'").lower()
    try:
        name = _LABELS.get(label) or codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _LARGER.get(name, name)
    return name if name in _WEB else None


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeError:
        return None


def _lenient(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    broken = (f"bytes that are no {name} were replaced",) if "\ufffd" in text else ()
    return Decoded(text, name, broken)


def _fallback(data: bytes, declared: str | None) -> Decoded:
    """Read bytes by their letters, as UTF-8 or as declared when nearly all fits, else as windows-1252."""
    if declared in (None, "utf-8", "cp1252") and (found := by_letters(data)):
        told = f"{UNKNOWN}: read as {found}, which its letters suggest"
        return Decoded(data.decode(found, "replace"), found, (told,))
    for name in ("utf-8", declared):
        text = data.decode(name, "replace") if name and name != "cp1252" else ""
        whole = len(data) - len(text)  # bytes that characters of several bytes have beyond one
        if text and 0 < text.count("\ufffd") <= min(len(data) // 200, whole):
            return Decoded(text, str(name), (f"bytes that are no {name} were replaced",))
    text = "".join(_CP1252[byte] for byte in data)
    return Decoded(text, "cp1252", (f"{UNKNOWN}: read as windows-1252",))


_CP1252 = tuple(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))

"""Which encoding of Chinese, Japanese or Korean some bytes are in that nothing declares: by the frequent characters.

A handful of characters makes up half of every text in these languages. In a wrong encoding the same bytes are rare
characters, or none at all.
"""

from __future__ import annotations

import re

__all__ = ["multi_byte_encoding"]

# By the word counts of wordfreq: 44 % of the characters of Chinese texts, 57 % of Japanese and 69 % of Korean ones.
_SIMPLIFIED = (
    "的是一在不人有了我国这为中个大会们他来和年上以要到时对么能你就发可地生家出也说于学后成与过行用日多自现都没作下"
    "得开还经动法好方而公子事分之民主里政看吗本月所天新业同全定部最其进如前机美那当工关实小被但因长样理等什道去些面"
)
_TRADITIONAL = (
    "的是一在不人有了我國這為中個大會們他來和年上以要到時對麼能你就發可地生家出也說於學後成與過行用日多自現都沒作下"
    "得開還經動法好方而公子事分之民主里政看嗎本月所天新業同全定部最其進如前機美那當工關實小被但因長樣理等什道去些面"
)
_HIRAGANA = "".join(map(chr, range(0x3041, 0x3094)))
_HANGUL = (
    "이다는에하고가을지의로서은아한어도기사니있를나해리시그요인들자일게대라으스수만보제면정주전부여거과장했상안마구었데"
    "오야내원우신적것성국되세위와무할동생소트드모미진문중말화공까러비습간없분조저입개터유계치월같경회선년때연실"
)
_FREQUENT = {
    "cp932": frozenset(_HIRAGANA),
    "euc_jp": frozenset(_HIRAGANA),
    "gb18030": frozenset(_SIMPLIFIED + _TRADITIONAL),
    "big5hkscs": frozenset(_TRADITIONAL),
    "cp949": frozenset(_HANGUL),
}
_MARKS = re.compile("[\x00-\x7f\u2010-\u2026\u3000-\u301f\uff01-\uff20\uff3b-\uff40\uff5b-\uff65·※○●■□◆◇▲△▼▽★☆→]+")
_SAMPLE = 200_000  # bytes that are looked at
_LEAST = 15  # characters beyond ASCII
_SHARE = 0.2  # of them that are frequent ones: half of what the right encoding gives, five times what wrong ones do
_BROKEN = 0.02  # of them that may be none


def multi_byte_encoding(data: bytes) -> str | None:
    """Return the encoding in which the characters of bytes are frequent ones, ``None`` where they are in none.

    >>> multi_byte_encoding("島へのフェリーは月曜日に再開すると、町の議会が決めた。".encode("euc_jp"))
    'euc_jp'
    """
    shares = {name: _share(data[:_SAMPLE], name) for name in _FREQUENT}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _SHARE else None


def _share(data: bytes, name: str) -> float:
    """Return the share of frequent characters among those beyond ASCII that are no marks."""
    letters = _MARKS.sub("", data.decode(name, "replace"))
    if len(letters) < _LEAST or letters.count("\ufffd") > _BROKEN * len(letters):
        return 0.0
    return sum(map(_FREQUENT[name].__contains__, letters)) / len(letters)

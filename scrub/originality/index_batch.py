"""Documents on their way into an index: prepared one by one, written together as one segment."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import NO_STEM, Reference, listed
from scrub.originality.fingerprints import fingerprints, stems
from scrub.originality.merge import new_salt, put
from scrub.originality.paraphrase_units import bounds, lengths
from scrub.originality.postings import MOST_PLACE, Rows, capped, encoded, layout_of, print_keys, stem_keys
from scrub.originality.store_catalogue import Catalogue, Segment, insert_segment, slots_of
from scrub.originality.store_texts import Packer, key_of, packed, plain
from scrub.originality.tokens import tokenise

__all__ = ["Batch", "Prepared", "prepared", "site_key"]


class Prepared(NamedTuple):
    """A document as numbers and bytes; ``data`` is compressed when ``name`` says with which dictionary, else plain."""

    doc_id: str
    data: bytes
    name: int | None
    sentences: bytes
    keys: NDArray[np.uint64]
    places: NDArray[np.int64]
    slots: NDArray[np.int64]
    site: int


def site_key(site: str | None) -> int:
    """Return a 32-bit hash of a site, 0 for none."""
    return (key_of(site) & 0xFFFFFFFF) or 1 if site else 0


def prepared(reference: Reference, frequencies: NDArray[np.int64], packer: Packer | None) -> Prepared:
    """Return a document ready to be written; its stems are counted in ``frequencies``, the rarest are listed.

    Without a packer the text waits uncompressed.
    """
    tokens = tokenise(reference.text, reference.lang or "unknown")
    prints = fingerprints(tokens)
    found, first = np.unique(stems(tokens), return_index=True)
    if len(found) and found[0] == NO_STEM:
        found, first = found[1:], first[1:]
    slots = slots_of(found)
    frequencies[slots] += 1
    rare = np.argsort(frequencies[slots], kind="stable")[: listed(len(tokens))]
    keys = np.concatenate((print_keys(prints.values), stem_keys(found[rare])))
    places = np.minimum(np.concatenate((prints.positions, first[rare])), MOST_PLACE).astype(np.int64)
    data, name = plain(reference), None
    if packer:
        data, name = packer.pack(data), packer.name
    sentences = lengths(bounds(reference.text, tokens))
    return Prepared(reference.doc_id, data, name, sentences, keys, places, slots, site_key(reference.site))


class Batch:
    """The documents of the next segment, by id: a later one replaces an earlier one."""

    def __init__(self) -> None:
        self.documents: dict[str, Prepared] = {}
        self.postings = 0

    def add(self, document: Prepared) -> None:
        """Take a document in."""
        self.drop(document.doc_id)
        self.documents[document.doc_id] = document
        self.postings += len(document.keys)

    def drop(self, doc_id: str) -> bool:
        """Forget a document, and return whether it was there."""
        old = self.documents.pop(doc_id, None)
        self.postings -= len(old.keys) if old else 0
        return old is not None

    def write(self, connection: sqlite3.Connection, catalogue: Catalogue, packer: Packer) -> Segment:
        """Write the documents as one segment into an open transaction; documents of the same ids must be gone."""
        documents = list(self.documents.values())
        number = 1 + max((one.number for one in catalogue.segments), default=0)
        first = catalogue.next
        rows = joined(documents)
        most_place = int(rows.places.max()) if len(rows.keys) else 0
        layout = layout_of(len(rows.keys), len(documents), most_place, new_salt())
        put(connection, number, encoded(capped(rows, layout.marker), layout, 0, 1 << layout.bucket_bits))
        connection.executemany("INSERT INTO documents VALUES(?,?,?)", document_rows(documents, catalogue, packer))
        sites = np.array([one.site for one in documents], np.uint32)
        used, counts = np.unique(np.concatenate([one.slots for one in documents]), return_counts=True)
        pairs = np.stack((used, counts), axis=1).astype(np.uint32).ravel()
        segment = Segment(
            number, first, len(documents), len(rows.keys), 0, layout, sites, pairs, 0, 1 << layout.bucket_bits
        )
        insert_segment(connection, segment)
        connection.execute("INSERT OR REPLACE INTO meta VALUES('next', ?)", (first + len(documents),))
        return segment


def joined(documents: list[Prepared]) -> Rows:
    """Return the postings of the documents in the order of their keys."""
    counts = [len(one.keys) for one in documents]
    keys = np.concatenate([one.keys for one in documents])
    order = np.argsort(keys, kind="stable")
    docs = np.repeat(np.arange(len(documents), dtype=np.int64), counts)
    places = np.concatenate([one.places for one in documents])
    return Rows(keys[order], docs[order], places[order])


def document_rows(documents: list[Prepared], catalogue: Catalogue, packer: Packer) -> list[tuple[int, int, bytes]]:
    """Return the rows of the table of documents."""
    rows = []
    for number, one in enumerate(documents, catalogue.next):
        data, name = (packer.pack(one.data), packer.name) if one.name is None else (one.data, one.name)
        rows.append((number, key_of(one.doc_id), packed(data, catalogue.origin(number), name, one.sentences)))
    return rows

"""Answer-only training: token ids with labels, where only the answer and its end mark are learnt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

ignored = -100
"""The label that the loss skips."""


@dataclass(frozen=True)
class MaskedRow:
    input_ids: list[int]
    labels: list[int]

    @property
    def trained(self) -> int:
        return sum(label != ignored for label in self.labels)


def encoder_of(tokenizer: Any) -> Callable[[str], list[int]]:
    """Encodes a text as it stands: the mark that begins a sequence is written in the rows."""
    return lambda text: tokenizer(text, add_special_tokens=False)["input_ids"]


def mask_row(prompt: str, completion: str, encode: Callable[[str], Sequence[int]]) -> MaskedRow:
    """
    Prompt and answer are encoded apart, as a server does: it sends the prompt's ids and generates from there. A
    merge across the border would be a token that serving never sees.
    """
    before, answer = list(encode(prompt)), list(encode(completion))
    return MaskedRow(before + answer, [ignored] * len(before) + answer)


@dataclass(frozen=True)
class MaskReport:
    rows: int
    tokens: int
    trained_tokens: int
    longest_row: int
    longest_id: str
    rows_without_answer: list[str]
    rows_without_end: list[str]
    merged_borders: list[str]


def report_masks(
    rows: Sequence[dict[str, str]], encode: Callable[[str], Sequence[int]], end_of_turn: str
) -> MaskReport:
    """What is trained on, and which rows have nothing to learn, no end mark, or a border that would merge."""
    tokens = trained = longest = 0
    longest_id = ""
    empty: list[str] = []
    endless: list[str] = []
    merged: list[str] = []
    (end_id, *more) = encode(end_of_turn)
    for row in rows:
        masked = mask_row(row["prompt"], row["completion"], encode)
        tokens += len(masked.input_ids)
        trained += masked.trained
        if len(masked.input_ids) > longest:
            longest, longest_id = len(masked.input_ids), row.get("id", "")
        if masked.trained == 0:
            empty.append(row.get("id", ""))
        if more or end_id not in masked.labels[-2:]:
            endless.append(row.get("id", ""))
        if list(encode(row["prompt"] + row["completion"])) != masked.input_ids:
            merged.append(row.get("id", ""))
    return MaskReport(len(rows), tokens, trained, longest, longest_id, empty, endless, merged)

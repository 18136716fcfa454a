"""What the tokenizer says of the data, before anything is trained: one JSON report on standard output."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from router_finetune.events import emit
from router_finetune.failures import run_main
from router_finetune.masking import encoder_of, report_masks
from router_finetune.model import load_tokenizer
from router_finetune.rows import read_if_there, read_rows
from router_finetune.settings import load_settings
from router_finetune.vocabulary import extend_tokenizer

folder = Path(__file__).parent
compared_rows = 200


def main() -> int:
    settings = load_settings(folder)
    tokenizer = load_tokenizer(settings.base_model, settings)
    added = extend_tokenizer(tokenizer, settings.added_tokens) if settings.added_tokens else []

    encode = encoder_of(tokenizer)
    rows = list(read_rows(folder / "data" / "train.jsonl", ("prompt", "completion")))
    validation = read_if_there(folder / "data" / "validation.jsonl", ("prompt", "completion"))
    emit(
        "tokenizer-report",
        parity=template_parity(tokenizer, rows[:compared_rows]),
        mask=asdict(report_masks([*rows, *validation], encode, settings.end_of_turn)),
        added_tokens=len(added),
        unknown_tokens=sum(len(encode(entry.token)) != 1 for entry in settings.added_tokens),
        bos_twice=sum(encode(row["prompt"]).count(tokenizer.bos_token_id) > 1 for row in rows[:compared_rows])
        if tokenizer.bos_token_id is not None
        else 0,
    )
    return 0


def template_parity(tokenizer: Any, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The formatter's prompt against the tokenizer's own chat template, as text and as ids."""
    if not tokenizer.chat_template:
        return {"template": False, "rows": 0, "text_differs": 0, "ids_differ": 0}
    text_differs = ids_differ = 0
    first: dict[str, str] | None = None
    # Llama 3.2 and later write today's date into the system turn; rows hold a fixed one, as serving must.
    fixed = {"add_generation_prompt": True, "date_string": "26 Jul 2024"}
    for row in rows:
        messages = row["messages"]
        own = tokenizer.apply_chat_template(messages[:-1], tokenize=False, **fixed)
        ids = tokenizer.apply_chat_template(messages[:-1], tokenize=True, return_dict=False, **fixed)
        if own != row["prompt"]:
            text_differs += 1
            first = first or _difference(row.get("id", ""), row["prompt"], own)
        if list(ids) != tokenizer(row["prompt"], add_special_tokens=False)["input_ids"]:
            ids_differ += 1
    return {
        "template": True,
        "rows": len(rows),
        "text_differs": text_differs,
        "ids_differ": ids_differ,
        **({"first": first} if first else {}),
    }


def _difference(row: str, ours: str, theirs: str) -> dict[str, str]:
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    return {
        "id": row,
        "ours": ours[max(0, at - 20) : at + 40],
        "tokenizer": theirs[max(0, at - 20) : at + 40],
    }


if __name__ == "__main__":
    run_main(main)

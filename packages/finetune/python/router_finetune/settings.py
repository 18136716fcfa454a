"""The folder's settings, `finetune.json`, as typed values."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from .failures import Refusal


@dataclass(frozen=True)
class Lora:
    rank: int = 16
    alpha: int = 16
    dropout: float = 0.0
    target_modules: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Training:
    epochs: float = 2
    max_steps: int = -1
    batch_size: int = 4
    accumulation: int = 4
    learning_rate: float = 2e-4
    warmup_ratio: float = 0.03
    scheduler: str = "cosine"
    weight_decay: float = 0.01
    packing: bool = False
    eval_steps: int = 50
    save_steps: int = 50
    keep_checkpoints: int = 2
    logging_steps: int = 5
    seed: int = 7


@dataclass(frozen=True)
class Preference:
    method: str = "rpo"
    beta: float = 0.1
    sft_weight: float = 1.0
    learning_rate: float = 5e-6
    epochs: float = 1
    max_steps: int = -1
    batch_size: int = 2
    accumulation: int = 8


# What paces a stage: epochs, max_steps, batch_size, accumulation and learning_rate are in both.
Stage = Training | Preference


@dataclass(frozen=True)
class AddedToken:
    token: str
    description: str


@dataclass(frozen=True)
class Settings:
    recipe: str
    base_model: str
    layout: str
    template: str
    sequence_length: int
    quantization: str
    precision: str
    lora: Lora
    training: Training
    preference: Preference
    added_tokens: list[AddedToken]
    revision: str | None = None
    end_of_turn: str = "<|eot_id|>"


def load_settings(folder: Path) -> Settings:
    """Reads `finetune.json`; a missing or unknown key is refused by its name."""
    path = folder / "finetune.json"
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Refusal("no-settings", f"{path} is missing.", "Make the folder with: router finetune init DIR") from None
    except json.JSONDecodeError as error:
        raise Refusal("broken-settings", f"{path} is not JSON: {error}.", "Mend it or run init again.") from None
    raw.pop("format", None)
    raw.pop("prompt_fingerprint", None)
    raw["lora"] = _build(Lora, raw.get("lora", {}), "lora")
    raw["training"] = _build(Training, raw.get("training", {}), "training")
    raw["preference"] = _build(Preference, raw.get("preference", {}), "preference")
    raw["added_tokens"] = [_build(AddedToken, entry, "added_tokens") for entry in raw.get("added_tokens", [])]
    return _build(Settings, raw, "finetune.json")


Built = TypeVar("Built")


def _build(kind: type[Built], raw: dict[str, Any], where: str) -> Built:
    known = {entry.name for entry in fields(kind)}  # type: ignore[arg-type]
    unknown = sorted(set(raw) - known)
    if unknown:
        raise Refusal(
            "unknown-setting",
            f"{where} has no setting {', '.join(unknown)}.",
            f"Expected: {', '.join(sorted(known))}.",
        )
    try:
        return kind(**raw)
    except TypeError as error:
        raise Refusal("missing-setting", f"{where}: {error}.", "Run router finetune init again.") from None

"""Prepares rows, and with functional tokens a base, then hands over to Axolotl on every GPU of this machine."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from router_finetune.checkpoints import partial_checkpoints
from router_finetune.events import emit
from router_finetune.failures import run_main
from router_finetune.masking import encoder_of, mask_row
from router_finetune.model import load_tokenizer, require_hardware, with_tokens
from router_finetune.rows import read_if_there, read_rows
from router_finetune.settings import Settings, load_settings

folder = Path(__file__).parent


def main() -> int:
    stage = sys.argv[1] if len(sys.argv) > 1 else "train"
    settings = load_settings(folder)
    if stage == "prefer" and not read_if_there(folder / "data" / "preferences.jsonl", ("prompt",)):
        emit("stage-skipped", stage="prefer", reason="data/preferences.jsonl holds no pairs")
        return 0
    require_hardware(settings)
    output = folder / "checkpoints" / stage
    for cut_off in partial_checkpoints(output):
        shutil.rmtree(cut_off)
    prepare(settings)
    command = [sys.executable, "-m", "accelerate.commands.launch", "-m", "axolotl.cli.train"]
    code = subprocess.run([*command, f"axolotl-{stage}.yaml"], cwd=folder, check=False).returncode
    if code == 0:
        adapter = folder / ("adapter" if stage == "train" else "adapter-preferred")
        shutil.copytree(output, adapter, ignore=shutil.ignore_patterns("checkpoint-*"), dirs_exist_ok=True)
        emit("stage-finished", stage=stage, path=str(adapter))
    return code


def prepare(settings: Settings) -> None:
    """Rows with their labels, from the same mask as everywhere else."""
    base = folder / "base-with-tokens"
    if settings.added_tokens and not (base / "config.json").exists():
        model, tokenizer, _ = with_tokens(settings, settings.base_model, quantized=False)
        model.save_pretrained(str(base))
        tokenizer.save_pretrained(str(base))
    else:
        tokenizer = load_tokenizer(base if settings.added_tokens else settings.base_model, settings)
    encode = encoder_of(tokenizer)
    encoded = folder / "data" / "encoded"
    encoded.mkdir(exist_ok=True)
    for split in ("train", "validation"):
        with (encoded / f"{split}.jsonl").open("w", encoding="utf-8") as lines:
            for row in read_rows(folder / "data" / f"{split}.jsonl", ("prompt", "completion")):
                masked = mask_row(row["prompt"], row["completion"], encode)
                record = {
                    "input_ids": masked.input_ids,
                    "attention_mask": [1] * len(masked.input_ids),
                    "labels": masked.labels,
                }
                lines.write(json.dumps(record) + "\n")
    bos = tokenizer.bos_token or ""
    with (encoded / "preferences.jsonl").open("w", encoding="utf-8") as lines:
        for pair in read_if_there(folder / "data" / "preferences.jsonl", ("prompt", "chosen", "rejected")):
            record = {
                "prompt": pair["prompt"].removeprefix(bos),
                "chosen": pair["chosen"],
                "rejected": pair["rejected"],
            }
            lines.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    run_main(main)

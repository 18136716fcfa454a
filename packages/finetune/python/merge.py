"""Writes the adapter into the base's weights: one plain model that any server loads."""

from __future__ import annotations

import argparse
from pathlib import Path

from router_finetune.events import emit
from router_finetune.failures import Refusal, run_main
from router_finetune.model import with_tokens
from router_finetune.settings import load_settings

folder = Path(__file__).parent


def latest_adapter() -> Path:
    """The preferred adapter where the second stage ran, else the first stage's."""
    for name in ("adapter-preferred", "adapter"):
        if (folder / name / "adapter_config.json").exists():
            return folder / name
    raise Refusal("no-adapter", "There is no adapter to merge.", "Train first: router finetune run DIR")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=folder / "merged")
    output: Path = parser.parse_args().output
    settings, adapter = load_settings(folder), latest_adapter()
    from peft import PeftModel

    emit("merging", adapter=str(adapter))
    # Unquantized: adding to 4-bit weights would round twice.
    model, tokenizer, _ = with_tokens(settings, adapter, quantized=False)
    merged = PeftModel.from_pretrained(model, str(adapter)).merge_and_unload()
    merged.save_pretrained(str(output), safe_serialization=True)
    tokenizer.save_pretrained(str(output))
    emit("merged", path=str(output), adapter=str(adapter))
    return 0


if __name__ == "__main__":
    run_main(main)

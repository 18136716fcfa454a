"""Second stage: prefer the right decision to a near miss, starting from the adapter of the first."""

from __future__ import annotations

from pathlib import Path

from router_finetune.events import emit
from router_finetune.failures import Refusal, run_main
from router_finetune.model import require_hardware, with_trained_adapter
from router_finetune.rows import read_if_there
from router_finetune.settings import Preference, load_settings
from router_finetune.vocabulary import copy_rows_to_reference

folder = Path(__file__).parent


def main() -> int:
    settings = load_settings(folder)
    pairs = read_if_there(folder / "data" / "preferences.jsonl", ("prompt", "chosen", "rejected"))
    if not pairs:
        emit("stage-skipped", stage="prefer", reason="data/preferences.jsonl holds no pairs")
        return 0
    adapter = folder / "adapter"
    if not (adapter / "adapter_config.json").exists():
        raise Refusal("no-adapter", "The first stage has left no adapter.", "Run train.py first.")
    require_hardware(settings)
    model, tokenizer = with_trained_adapter(settings, adapter)
    from datasets import Dataset
    from trl import DPOConfig, DPOTrainer

    from router_finetune.training import common_arguments, run_stage

    bos = tokenizer.bos_token or ""
    adds_bos = bos != "" and tokenizer("a")["input_ids"][:1] == [tokenizer.bos_token_id]
    records = [
        {
            # The trainer encodes with the tokenizer's own beginning: a second one would shift every row.
            "prompt": pair["prompt"].removeprefix(bos) if adds_bos else pair["prompt"],
            "chosen": pair["chosen"],
            "rejected": pair["rejected"],
        }
        for pair in pairs
    ]
    preference = settings.preference
    losses, weights = loss_of(preference)
    arguments = DPOConfig(
        **common_arguments(settings, preference, folder / "checkpoints" / "prefer"),
        beta=preference.beta,
        loss_type=losses,
        loss_weights=weights,
    )
    trainer = DPOTrainer(
        model=model,
        args=arguments,
        train_dataset=Dataset.from_list(records),
        processing_class=tokenizer,
    )
    copy_rows_to_reference(trainer.model)
    return run_stage("prefer", trainer, tokenizer, folder / "adapter-preferred")


def loss_of(preference: Preference) -> tuple[list[str], list[float]]:
    """`dpo` is the sigmoid loss alone; `rpo` adds the likelihood of the chosen answer, so that it cannot sink."""
    if preference.method == "dpo":
        return ["sigmoid"], [1.0]
    if preference.method == "ipo":
        return ["ipo"], [1.0]
    return ["sigmoid", "sft"], [1.0, preference.sft_weight]


if __name__ == "__main__":
    run_main(main)

"""First stage: learn the answers. Run it again after any interruption; it goes on from its last checkpoint."""

from __future__ import annotations

from pathlib import Path

from router_finetune.failures import Refusal, run_main
from router_finetune.masking import encoder_of, mask_row
from router_finetune.model import require_hardware, with_new_adapter
from router_finetune.rows import read_if_there, read_rows
from router_finetune.settings import Settings, load_settings

folder = Path(__file__).parent
required = ("prompt", "completion")


def main() -> int:
    settings = load_settings(folder)
    require_hardware(settings)
    model, tokenizer = with_new_adapter(settings)
    # After the model: Unsloth replaces parts of these libraries when it is loaded.
    from datasets import Dataset
    from trl import SFTConfig, SFTTrainer

    from router_finetune.training import common_arguments, run_stage

    encode = encoder_of(tokenizer)

    def masked(rows: list[dict[str, str]]) -> Dataset:
        done = [mask_row(row["prompt"], row["completion"], encode) for row in rows]
        _check_length(settings, rows, [len(row.input_ids) for row in done])
        return Dataset.from_list([{"input_ids": row.input_ids, "labels": row.labels} for row in done])

    train = masked(list(read_rows(folder / "data" / "train.jsonl", required)))
    validation_rows = read_if_there(folder / "data" / "validation.jsonl", required)
    validation = masked(validation_rows) if validation_rows else None
    training = settings.training
    arguments = SFTConfig(
        **common_arguments(settings, training, folder / "checkpoints" / "train"),
        per_device_eval_batch_size=training.batch_size,
        warmup_steps=training.warmup_ratio,
        packing=training.packing,
        eval_strategy="steps" if validation else "no",
        eval_steps=training.eval_steps,
    )
    trainer = SFTTrainer(
        model=model,
        args=arguments,
        train_dataset=train,
        eval_dataset=validation,
        processing_class=tokenizer,
    )
    return run_stage("train", trainer, tokenizer, folder / "adapter")


def _check_length(settings: Settings, rows: list[dict[str, str]], lengths: list[int]) -> None:
    """A row that is cut loses its answer, which stands last."""
    longest = max(range(len(lengths)), key=lengths.__getitem__)
    if lengths[longest] > settings.sequence_length:
        raise Refusal(
            "row-too-long",
            f"Row {rows[longest].get('id', longest)} has {lengths[longest]} tokens; "
            f"sequence_length is {settings.sequence_length}.",
            f"Set sequence_length to {-(-lengths[longest] // 64) * 64} in finetune.json, or drop the row.",
        )


if __name__ == "__main__":
    run_main(main)

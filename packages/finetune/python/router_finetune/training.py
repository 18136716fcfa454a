"""What both stages share: where they write, how they resume, how they end."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from .checkpoints import last_complete, partial_checkpoints, step_of
from .events import emit
from .locking import lock_folder
from .model import precision_of
from .reporting import Reporter
from .settings import Settings, Stage


def common_arguments(settings: Settings, stage: Stage, output: Path) -> dict[str, Any]:
    """Trainer arguments of both stages, at the pace of this one."""
    import torch

    _, bf16, fp16 = precision_of(settings)
    training = settings.training
    return {
        "output_dir": str(output),
        "num_train_epochs": stage.epochs,
        "max_steps": stage.max_steps,
        "per_device_train_batch_size": stage.batch_size,
        "gradient_accumulation_steps": stage.accumulation,
        "learning_rate": stage.learning_rate,
        "max_length": settings.sequence_length,
        "weight_decay": training.weight_decay,
        "lr_scheduler_type": training.scheduler,
        "logging_steps": training.logging_steps,
        "save_steps": training.save_steps,
        "save_total_limit": training.keep_checkpoints,
        "seed": training.seed,
        "data_seed": training.seed,
        "bf16": bf16,
        "fp16": fp16,
        "optim": "paged_adamw_8bit" if settings.quantization == "nf4" else "adamw_torch",
        "gradient_checkpointing": torch.cuda.is_available() and settings.recipe != "unsloth",
        "gradient_checkpointing_kwargs": {"use_reentrant": False},
        "report_to": "none",
        "disable_tqdm": True,
        "dataloader_pin_memory": torch.cuda.is_available(),
    }


def run_stage(name: str, trainer: Any, tokenizer: Any, adapter: Path) -> int:
    """Trains from the last whole checkpoint; saves the adapter and its tokenizer when done."""
    output, reporter = Path(trainer.args.output_dir), Reporter(name)
    trainer.add_callback(reporter)
    lock = lock_folder(output)
    for cut_off in partial_checkpoints(output):
        shutil.rmtree(cut_off)
    checkpoint = last_complete(output)
    if checkpoint:
        emit("resumed", stage=name, step=step_of(checkpoint), path=str(checkpoint))
    reporter.listen()
    result = trainer.train(resume_from_checkpoint=str(checkpoint) if checkpoint else None)
    if reporter.interrupted:
        emit("interrupted", stage=name, step=trainer.state.global_step)
        return 130
    trainer.model.save_pretrained(str(adapter), safe_serialization=True, selected_adapters=["default"])
    tokenizer.save_pretrained(str(adapter))
    emit(
        "stage-finished",
        stage=name,
        step=trainer.state.global_step,
        loss=round(float(result.training_loss), 5),
        path=str(adapter),
    )
    lock.close()
    return 0

"""Loads tokenizer and model as the recipe wants them and puts the adapter on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .failures import missing_cuda
from .settings import Settings
from .vocabulary import extend_model


def require_hardware(settings: Settings) -> None:
    """Refuses before anything is loaded or downloaded."""
    import torch

    if (settings.quantization == "nf4" or settings.recipe == "unsloth") and not torch.cuda.is_available():
        raise missing_cuda()


def precision_of(settings: Settings) -> tuple[Any, bool, bool]:
    """The dtype of the model, and whether to train in bf16 or fp16: what the machine can do."""
    import torch

    if settings.precision == "float32" or not torch.cuda.is_available():
        return torch.float32, False, False
    bf16 = settings.precision != "float16" and torch.cuda.is_bf16_supported()
    return (torch.bfloat16, True, False) if bf16 else (torch.float16, False, True)


def load_tokenizer(source: str | Path, settings: Settings) -> Any:
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(str(source), **_revision(settings))
    if tokenizer.pad_token is None:
        known = tokenizer.get_vocab()
        spare = ["<|finetune_right_pad_id|>", "<|reserved_special_token_0|>"]
        tokenizer.pad_token = next((token for token in spare if token in known), tokenizer.eos_token)
    tokenizer.padding_side = "right"
    return tokenizer


def load_base(settings: Settings, *, quantized: bool) -> Any:
    """The frozen base, 4-bit NF4 with double quantization where asked for."""
    import torch
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig

    dtype, _, _ = precision_of(settings)
    extra: dict[str, Any] = {}
    if quantized:
        extra["quantization_config"] = BitsAndBytesConfig(
            load_in_4bit=True,
            bnb_4bit_quant_type="nf4",
            bnb_4bit_use_double_quant=True,
            bnb_4bit_compute_dtype=dtype,
        )
        extra["device_map"] = {"": torch.cuda.current_device()}
    return AutoModelForCausalLM.from_pretrained(settings.base_model, dtype=dtype, **_revision(settings), **extra)


def with_tokens(settings: Settings, source: str | Path, *, quantized: bool) -> tuple[Any, Any, list[int]]:
    """The base with a row for each token of the layout, the tokenizer of `source`, and the ids of these tokens."""
    tokenizer = load_tokenizer(source, settings)
    model = load_base(settings, quantized=quantized)
    added = extend_model(model, tokenizer, settings.added_tokens) if settings.added_tokens else []
    return model, tokenizer, added


def with_new_adapter(settings: Settings) -> tuple[Any, Any]:
    """Model with a fresh adapter, and its tokenizer."""
    if settings.recipe == "unsloth":
        return _new_with_unsloth(settings)
    from peft import LoraConfig, get_peft_model

    model, tokenizer, added = _trainable(settings, settings.base_model)
    lora = LoraConfig(
        task_type="CAUSAL_LM",
        r=settings.lora.rank,
        lora_alpha=settings.lora.alpha,
        lora_dropout=settings.lora.dropout,
        target_modules=settings.lora.target_modules,
        # Only the new rows are trained; saving both whole tables would add 2 GB to an 8B adapter.
        trainable_token_indices=_new_rows(model, added),
    )
    return _with_plain_head(get_peft_model(model, lora)), tokenizer


def with_trained_adapter(settings: Settings, adapter: Path) -> tuple[Any, Any]:
    """Model with an adapter that goes on being trained, and the adapter's tokenizer."""
    if settings.recipe == "unsloth":
        from unsloth import FastLanguageModel

        return FastLanguageModel.from_pretrained(
            model_name=str(adapter),
            max_seq_length=settings.sequence_length,
            load_in_4bit=settings.quantization == "nf4",
        )
    from peft import PeftModel

    model, tokenizer, _ = _trainable(settings, adapter)
    return _with_plain_head(PeftModel.from_pretrained(model, str(adapter), is_trainable=True)), tokenizer


def _trainable(settings: Settings, source: str | Path) -> tuple[Any, Any, list[int]]:
    """As `with_tokens`, quantized where the settings say so and made ready for gradients."""
    from peft import prepare_model_for_kbit_training

    quantized = settings.quantization == "nf4"
    model, tokenizer, added = with_tokens(settings, source, quantized=quantized)
    if quantized:
        model = prepare_model_for_kbit_training(model, gradient_checkpointing_kwargs={"use_reentrant": False})
    return model, tokenizer, added


def _with_plain_head(model: Any) -> Any:
    """TRL's fused loss reads the output embedding's bias, which PEFT's wrapper of trained rows does not pass on."""
    head = model.get_output_embeddings()
    if not hasattr(head, "bias"):
        head.bias = None
    return model


def _new_rows(model: Any, added: list[int]) -> dict[str, list[int]] | None:
    if not added:
        return None
    tied = bool(getattr(model.config, "tie_word_embeddings", False))
    return {"embed_tokens": added} if tied else {"embed_tokens": added, "lm_head": added}


def _new_with_unsloth(settings: Settings) -> tuple[Any, Any]:
    from unsloth import FastLanguageModel  # must come before transformers: it replaces parts of it

    model, tokenizer = FastLanguageModel.from_pretrained(
        model_name=settings.base_model,
        max_seq_length=settings.sequence_length,
        load_in_4bit=settings.quantization == "nf4",
        **_revision(settings),
    )
    targets = list(settings.lora.target_modules)
    if settings.added_tokens:
        extend_model(model, tokenizer, settings.added_tokens)
        targets += ["embed_tokens", "lm_head"]
    model = FastLanguageModel.get_peft_model(
        model,
        r=settings.lora.rank,
        lora_alpha=settings.lora.alpha,
        lora_dropout=settings.lora.dropout,
        target_modules=targets,
        use_gradient_checkpointing="unsloth",
        random_state=settings.training.seed,
    )
    return model, tokenizer


def _revision(settings: Settings) -> dict[str, str]:
    return {"revision": settings.revision} if settings.revision else {}

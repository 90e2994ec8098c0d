"""RapidOCR, the extra of this program for machines without Tesseract: models in the package, nothing is downloaded."""

import time
from collections.abc import Iterable
from functools import cache
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.readers.interface import Box
from matcher.readers.ocr.ocr import EngineError, Word

if TYPE_CHECKING:
    from PIL.Image import Image

_MODELS = {
    "Det.model_path": "PP-OCRv6_det_small.onnx",
    "Rec.model_path": "PP-OCRv6_rec_small.onnx",
    "Cls.model_path": "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
}
_TALL = 1.5
"""Height of a box, in widths, from which its line runs upwards or downwards; as RapidOCR has it."""
_ROW = 0.5
"""Share of the lower piece's height on which two pieces of one row stand both."""
_SIDE = 1440
"""Pixels to which the longer side is brought. Measured on three pages: at 2000, 1600, 1440 and 1280 96, 99.9, 99.9 and
97.5 % of the words are found, and memory grows by 1.2, 1.0, 0.86 and 0.87 GB."""
_DOUBT = 7.5
"""RapidOCR is hardly ever unsure of itself: 0.991 on clean pages, 0.976 on faxes of which 13 % of the words are wrong.
Its doubt times this is what the doubt of Tesseract says of the same pages (0.05 and 0.17)."""
_TURNED = 0.2
"""Sureness of a page that lies on its side or head: the letters are right, their order is not. As with Tesseract."""
_FIRST_SECONDS = 5.0
"""Time that must be left for the first page; later ones must fit the longest that was seen."""


def _models() -> dict[str, str] | None:
    """Where the models lie; None where one is missing, since RapidOCR would then go and fetch it."""
    found = util.find_spec("rapidocr")
    if found is None or found.origin is None or util.find_spec("onnxruntime") is None:
        return None
    folder = Path(found.origin).parent / "models"
    paths = {name: folder / file for name, file in _MODELS.items()}
    return {name: str(path) for name, path in paths.items()} if all(map(Path.is_file, paths.values())) else None


@cache
def _program() -> Any:
    """The loaded models, once in each process. One thread: the cores belong to the workers."""
    from rapidocr import RapidOCR  # type: ignore[import-not-found,unused-ignore]

    return RapidOCR(
        params={
            **(_models() or {}),
            "Global.log_level": "critical",
            "Global.text_score": 0.0,
            "Global.max_side_len": _SIDE,
            "Rec.rec_batch_num": 1,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def _rows(pieces: Iterable[tuple[Box, str, float]]) -> list[list[tuple[Box, str, float]]]:
    """The pieces of lines that were found, in rows from the top, each from left to right."""
    rows: list[list[tuple[Box, str, float]]] = []
    for piece in sorted(pieces, key=lambda piece: (piece[0][1], piece[0][0])):
        (_, top, _, bottom), last = piece[0], rows[-1][0][0] if rows else (0.0, 0.0, 0.0, 0.0)
        if last[3] - top > _ROW * min(bottom - top, last[3] - last[1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row) for row in rows]


def _words(piece: tuple[Box, str, float], line: tuple[int, int, int]) -> Iterable[Word]:
    """The words of a piece, its width shared out by letters."""
    (x0, top, x1, bottom), text, sure = piece
    each, at = (x1 - x0) / max(1, len(text)), 0
    for word in text.split():
        at = text.index(word, at)
        yield Word(text=word, sure=sure, box=(x0 + at * each, top, x0 + (at + len(word)) * each, bottom), line=line)
        at += len(word)


def _level(corners: Any) -> Box:
    """The upright box around four corners."""
    xs, ys = corners[:, 0], corners[:, 1]
    return (float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))


def _turn(boxes: Any, turns: Any) -> int:
    """Degrees by which the page is to be turned, by the shape of most boxes and by which lines stand on their head."""
    tall = sum((box := _level(corners))[3] - box[1] >= _TALL * (box[2] - box[0]) for corners in boxes)
    headlong = sum(label == "180" for label, _ in turns)
    return (90 if tall * 2 > len(boxes) else 0) + (180 if headlong * 2 > len(turns) else 0)


class RapidOcr:
    """The models in this process. A page takes seconds and cannot be stopped on its way."""

    name = "rapidocr"

    def __init__(self, version: str) -> None:
        self.version = version
        self._longest = _FIRST_SECONDS

    def _run(self, picture: "Image", seconds: float, *, letters: bool) -> Any:
        """What the models find: boxes, turns, and texts where `letters` are asked for."""
        import numpy as np

        if seconds < self._longest:
            raise TimeoutError(f"RapidOCR takes up to {self._longest:.0f} seconds a page; {seconds:.0f} are left")
        program = _program()
        began = time.monotonic()
        try:
            program.update_params(use_rec=letters)
            image, record = program.preprocess_img(np.asarray(picture.convert("RGB")))
            boxes, turns, texts, _ = program.run_ocr_steps(image, record)
        except MemoryError:
            raise
        except Exception as error:
            # an error of its own for each of its engines and steps, all of them of the base class only
            raise EngineError(f"RapidOCR failed: {error}"[:300]) from error
        self._longest = max(self._longest, time.monotonic() - began)
        return record["preprocess"]["ratio_w"], boxes.boxes, turns.cls_res or (), texts.txts or (), texts.scores or ()

    def words(self, picture: "Image", seconds: float) -> tuple[Word, ...]:
        """The words row by row from the top."""
        ratio, boxes, turns, texts, scores = self._run(picture, seconds, letters=True)
        if boxes is None or not texts:
            return ()
        most = 1.0 if _turn(boxes, turns) == 0 else _TURNED
        pieces = (
            (_level(box * ratio), text, min(most, max(0.0, 1.0 - _DOUBT * (1.0 - float(score)))))
            for box, text, score in zip(boxes, texts, scores, strict=True)
        )
        return tuple(
            word for number, row in enumerate(_rows(pieces)) for piece in row for word in _words(piece, (1, 1, number))
        )

    def turn(self, picture: "Image", seconds: float) -> int:
        """By the way that most lines run, and by the model that tells lines on their head."""
        _, boxes, turns, _, _ = self._run(picture, seconds, letters=False)
        return 0 if boxes is None else _turn(boxes, turns)


def installed() -> RapidOcr | None:
    """RapidOCR with its models; None where it is not installed."""
    return RapidOcr(metadata.version("rapidocr")) if _models() is not None else None

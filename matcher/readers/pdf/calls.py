"""Functions of PDFium that are asked thousands of times a page, bound anew: held by one thread, and with plain numbers
for pointers, they cost a third to a half of pypdfium2's (0.15 against 0.4 microseconds a box)."""

import ctypes
from collections.abc import Callable, Sequence
from itertools import compress, repeat
from typing import Any

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
from numpy.typing import NDArray

Handle = int
"""A pointer of PDFium's as a number."""

_P, _I = ctypes.c_void_p, ctypes.c_int


def _bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    assert address is not None
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_count = _bound("FPDFPage_CountObjects", _I, _P)
_object = _bound("FPDFPage_GetObject", _P, _P, _I)
_kind = _bound("FPDFPageObj_GetType", _I, _P)
_form_count = _bound("FPDFFormObj_CountObjects", _I, _P)
_form_object = _bound("FPDFFormObj_GetObject", _P, _P, ctypes.c_ulong)
_bounds = _bound("FPDFPageObj_GetBounds", _I, _P, _P, _P, _P, _P)
_matrix = _bound("FPDFPageObj_GetMatrix", _I, _P, _P)
_box = _bound("FPDFText_GetLooseCharBox", _I, _P, _I, _P)
_fill = _bound("FPDFPageObj_GetFillColor", _I, _P, _P, _P, _P, _P)
_stroke = _bound("FPDFPageObj_GetStrokeColor", _I, _P, _P, _P, _P, _P)
_TILES = [0xBF] * 3
"""The grey that PDFium names as the colour of whatever is painted with a pattern of tiles."""

text_object = _bound("FPDFText_GetTextObject", _P, _P, _I)
set_active = _bound("FPDFPageObj_SetIsActive", _I, _P, _I)
segments = _bound("FPDFPath_CountSegments", _I, _P)


def handle(wrapped: pdfium.PdfPage | pdfium.PdfTextPage) -> Handle:
    """The pointer that pypdfium2 wraps."""
    return ctypes.cast(wrapped.raw, ctypes.c_void_p).value or 0


def char_boxes(textpage: pdfium.PdfTextPage, indices: Sequence[int]) -> NDArray[np.float64]:
    """The boxes of these characters as left, bottom, right, top in PDF space, by the height of their font; zeros where
    there is none."""
    found = np.zeros((len(indices), 4), dtype=np.float32)
    start, size = found.ctypes.data, 4 * found.itemsize
    for _ in map(_box, repeat(handle(textpage)), indices, range(start, start + size * len(indices), size)):
        pass
    # FS_RECTF is left, top, right, bottom
    return found[:, (0, 3, 2, 1)].astype(np.float64)


def page_objects(page: pdfium.PdfPage) -> tuple[list[Handle], bytes]:
    """What is drawn on a page in its order, forms not opened, and the kind of each (FPDF_PAGEOBJ_...)."""
    top = handle(page)
    found = list(map(_object, repeat(top), range(_count(top))))
    return found, bytes(map(_kind, found))


def form_objects(form: Handle) -> tuple[list[Handle], bytes]:
    """The same of a form."""
    found = list(map(_form_object, repeat(form), range(max(0, _form_count(form)))))
    return found, bytes(map(_kind, found))


def of_kind(objects: Sequence[Handle], kinds: bytes, kind: int) -> list[Handle]:
    """Those of one kind."""
    if (count := kinds.count(kind)) in (0, len(kinds)):
        return list(objects) if count else []
    return list(compress(objects, kinds.translate(bytes(number == kind for number in range(256)))))


def bounds(objects: Sequence[Handle]) -> NDArray[np.float64]:
    """The boxes of drawn objects as left, bottom, right, top in the space of what holds them; zeros for none."""
    found = np.zeros((len(objects), 4), dtype=np.float32)
    row, size = 4 * found.itemsize, found.itemsize
    for item, place in zip(objects, range(found.ctypes.data, found.ctypes.data + row * len(objects), row), strict=True):
        _bounds(item, place, place + size, place + 2 * size, place + 3 * size)
    return found.astype(np.float64)


def tiled(paths: Sequence[Handle]) -> list[Handle]:
    """The paths that may be painted with a pattern of tiles, those in a certain grey among them."""
    colours = (ctypes.c_uint * 8)(*[0] * 8)
    places = [ctypes.addressof(colours) + at * ctypes.sizeof(ctypes.c_uint) for at in range(8)]
    found = []
    for path in paths:
        _fill(path, *places[:4])
        _stroke(path, *places[4:])
        if colours[0:3] == _TILES or colours[4:7] == _TILES:
            found.append(path)
    return found


def form_matrix(form: Handle) -> NDArray[np.float64]:
    """The matrix that takes a form's space to that of what holds it, as 3 rows of 2."""
    found = raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    _matrix(form, ctypes.addressof(found))
    return np.array(((found.a, found.b), (found.c, found.d), (found.e, found.f)), dtype=np.float64)

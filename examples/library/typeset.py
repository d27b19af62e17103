#!/usr/bin/env python3
"""typeset.py PAGE PDF: a page becomes a PDF by way of ctypes; findings go to the standard error."""
import ctypes
import json
import sys


class Finding(ctypes.Structure):
    _fields_ = [("code", ctypes.c_char_p), ("severity", ctypes.c_char_p), ("file", ctypes.c_char_p), ("line", ctypes.c_int),
                ("column", ctypes.c_int), ("message", ctypes.c_char_p), ("hint", ctypes.c_char_p), ("count", ctypes.c_ulong)]


library = ctypes.CDLL("libyaprak.so.0")
library.yaprak_open.restype = library.yaprak_typeset.restype = library.yaprak_bytes.restype = ctypes.c_void_p
library.yaprak_open.argtypes = [ctypes.c_char_p]
library.yaprak_typeset.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
library.yaprak_bytes.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_size_t)]
library.yaprak_get_finding.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(Finding)]
for function in (library.yaprak_close, library.yaprak_free, library.yaprak_is_ok, library.yaprak_pages):
    function.argtypes = [ctypes.c_void_p]

context = library.yaprak_open(None)
result = library.yaprak_typeset(context, json.dumps({"page": sys.argv[1]}).encode())
finding, index = Finding(), 0
while library.yaprak_get_finding(result, index, ctypes.byref(finding)):
    print(f"{finding.file.decode()}:{finding.line}: {finding.message.decode()} [{finding.code.decode()}]", file=sys.stderr)
    index += 1
is_ok = library.yaprak_is_ok(result) == 1
if is_ok:
    size = ctypes.c_size_t()
    bytes_at = library.yaprak_bytes(result, ctypes.byref(size))
    with open(sys.argv[2], "wb") as file:
        file.write(ctypes.string_at(bytes_at, size.value))
    print(f"{sys.argv[2]}: {library.yaprak_pages(result)} pages")
library.yaprak_free(result)
library.yaprak_close(context)
sys.exit(0 if is_ok else 1)

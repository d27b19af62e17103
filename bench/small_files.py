#!/usr/bin/env python3
"""How small the mail's files are, and how much of the header picture is lost in them.

Asks a judge that is not ours: scikit-image's structural similarity, on the pictures that two readers make of the header
at the resolution of its printed size: pdftoppm, which enlarges by repeating dots, and mutool, which goes between them
as most readers do. The photographs are scikit-image's own (all public domain or CC0), each brought to
2100 x 860 pixels and saved as the best JPEG of at most 200,000 bytes. Prints a table.

usage: small_files.py YAPRAK PAGE.md CLINIC.yaml
"""
import io
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import numpy
    from PIL import Image
    from skimage import data
    from skimage.metrics import structural_similarity
except ImportError as missing:
    print(f"not measured: {missing} (pip install scikit-image)")
    sys.exit(0)

WIDTH, HEIGHT, LIMIT = 2100, 860, 200_000
HEADER_MM, MAIL_DPI = 86, 110


def header(photograph):
    """The middle of the photograph in the header's shape, as a JPEG of at most LIMIT bytes."""
    image = Image.fromarray(photograph).convert("RGB")
    height = round(image.width * HEIGHT / WIDTH)
    top = (image.height - height) // 2
    image = image.crop((0, top, image.width, top + height)).resize((WIDTH, HEIGHT), Image.LANCZOS)
    best = b""
    for quality in range(40, 100):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality)
        if len(out.getvalue()) > LIMIT:
            break
        best = out.getvalue()
    return best


def printed(pdf, dpi, colours=False, program="pdftoppm"):
    """The first page's header at this resolution: its lightness, or its colours."""
    if program == "mutool":
        command = ["mutool", "draw", "-q", "-r", str(dpi), "-c", "rgb" if colours else "gray", "-F", "pnm", "-o", "-",
                   str(pdf), "1"]
    else:
        command = ["pdftoppm", "-r", str(dpi), "-l", "1"] + ([] if colours else ["-gray"]) + [str(pdf)]
    page = Image.open(io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout))
    return numpy.array(page.crop((0, 0, page.width, int(HEADER_MM / 25.4 * dpi))))


def likeness(one, other, dpi, colours=False, program="pdftoppm"):
    return structural_similarity(printed(one, dpi, colours, program), printed(other, dpi, colours, program),
                                 data_range=255, gaussian_weights=True, sigma=1.5, use_sample_covariance=False,
                                 channel_axis=2 if colours else None)


def main(program, page, clinic):
    text = pathlib.Path(page).read_text()
    text = re.sub(r"\nimage:[^\n]*", "", text)
    text = text.replace("\n", "\nimage: /header.jpg\n", 1)
    judges = [(MAIL_DPI, False, "pdftoppm"), (150, False, "pdftoppm"), (MAIL_DPI, False, "mutool"),
              (150, False, "mutool"), (MAIL_DPI, True, "mutool")]
    print("| header | bytes as it is | for the mail | " +
          " | ".join(f"{program} {dpi} dpi{', colours' * colours}" for dpi, colours, program in judges) + " |")
    print("|---" * (3 + len(judges)) + "|")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "clinic.yaml").write_text(re.sub(r"(^|\n)logo:[^\n]*", "", pathlib.Path(clinic).read_text()))
        (folder / "page.md").write_text(text)
        for name in ["astronaut", "chelsea", "coffee", "retina", "rocket"]:
            (folder / "header.jpg").write_bytes(header(getattr(data, name)()))
            files = {}
            for purpose in ["", "mail"]:
                asked = ["--for", purpose] if purpose else []
                out = folder / ("out" + purpose)
                subprocess.run([program, "build", folder / "page.md", "-q", "-o", out] + asked, check=True,
                               stderr=subprocess.DEVNULL)
                files[purpose] = out / "page.pdf"
            sizes = [files[purpose].stat().st_size for purpose in ["", "mail"]]
            alike = [f"{likeness(files[''], files['mail'], *judge):.3f}" for judge in judges]
            print(f"| {name} | {sizes[0]:,} | {sizes[1]:,} | " + " | ".join(alike) + " |")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""How small the mail's files are, and how much of the header picture is lost in them.

Asks a judge that is not ours: scikit-image's structural similarity, on pdftoppm's picture of the header at the
resolution of its printed size. The photographs are scikit-image's own (all public domain or CC0), each brought to
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


def printed(pdf, dpi):
    """The lightness of the first page's header at this resolution."""
    command = ["pdftoppm", "-r", str(dpi), "-l", "1", "-gray", str(pdf)]
    page = Image.open(io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout))
    return numpy.array(page.crop((0, 0, page.width, int(HEADER_MM / 25.4 * dpi))))


def likeness(one, other, dpi):
    return structural_similarity(printed(one, dpi), printed(other, dpi), data_range=255, gaussian_weights=True,
                                 sigma=1.5, use_sample_covariance=False)


def main(program, page, clinic):
    text = pathlib.Path(page).read_text()
    text = re.sub(r"\nimage:[^\n]*", "", text)
    text = text.replace("\n", "\nimage: /header.jpg\n", 1)
    print("| header | bytes as it is | for the mail | SSIM at 110 dpi | at 150 dpi |\n|---|---|---|---|---|")
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
            alike = [likeness(files[""], files["mail"], dpi) for dpi in [MAIL_DPI, 150]]
            print(f"| {name} | {sizes[0]:,} | {sizes[1]:,} | {alike[0]:.3f} | {alike[1]:.3f} |")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])

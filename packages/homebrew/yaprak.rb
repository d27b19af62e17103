# Homebrew on Linux. The address and its checksum are those of a release: put them in where a release is published.
class Yaprak < Formula
  desc "Typesets Markdown pages as PDF brochures, Turkish first"
  homepage "https://packages.invalid/yaprak"
  url "https://packages.invalid/yaprak/yaprak-0.1.0.tar.xz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on "cmake" => :build
  depends_on "ninja" => :build
  depends_on "pkgconf" => :build
  depends_on "python@3.13" => :build
  depends_on "tomlplusplus" => :build
  depends_on "xxhash" => :build
  depends_on "curl"
  depends_on "expat"
  depends_on "freetype"
  depends_on "giflib"
  depends_on "gumbo-parser"
  depends_on "harfbuzz"
  depends_on "icu4c@77"
  depends_on "jpeg-turbo"
  depends_on "libdeflate"
  depends_on "libdmtx"
  depends_on "libharu"
  depends_on "libheif"
  depends_on "libidn2"
  depends_on "libmicrohttpd"
  depends_on "libpng"
  depends_on "libsodium"
  depends_on "libtiff"
  depends_on "libzip"
  depends_on :linux
  depends_on "little-cms2"
  depends_on "md4c"
  depends_on "mimalloc"
  depends_on "qpdf"
  depends_on "qrencode"
  depends_on "sqlite"
  depends_on "webp"
  depends_on "yaml-cpp"

  def install
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DBUILD_TESTING=OFF", *std_cmake_args
    system "cmake", "--build", "build", "--target", "yaprak", "manual"
    system "cmake", "--install", "build"
  end

  test do
    (testpath/"sayfa.md").write "---\ntitle: Deneme\n---\n\nMerhaba.\n"
    system bin/"yaprak", "build", "sayfa.md", "-o", "sayfa.pdf"
    assert_path_exists testpath/"sayfa.pdf"
  end
end

// content/clinic.yaml: what is known, what is kept, what is refused.
#include "read/read_clinic.hpp"

#include "model/clinic.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

namespace fs = std::filesystem;
using namespace yaprak;

namespace {

class Content {
public:
    Content() : path_(fs::temp_directory_path() / ("yaprak-clinic-" + std::to_string(getpid()))) {
        fs::create_directories(path_ / "images");
        std::ofstream(path_ / "images/logo.png") << "x";
    }
    ~Content() { fs::remove_all(path_); }
    Clinic read(const std::string& text, Warnings& warnings) const {
        std::ofstream(path_ / "clinic.yaml") << text;
        return read_clinic(path_ / "clinic.yaml", path_, warnings);
    }

private:
    fs::path path_;
};

Clinic clinic_of(const std::string& text) {
    Warnings warnings;
    const Clinic clinic = Content().read(text, warnings);
    CHECK(warnings.empty());
    return clinic;
}

// "2:8: problem (hint)" of the error, or of the first warning.
std::string finding_of(const std::string& text) {
    const auto shown = [](const Finding& f) {
        return std::to_string(f.at.line) + ":" + std::to_string(f.at.column) + ": " + f.problem +
               (f.hint.empty() ? "" : " (" + f.hint + ")");
    };
    Warnings warnings;
    try {
        Content().read(text, warnings);
    } catch (const Error& error) {
        return shown(error.finding());
    }
    return warnings.empty() ? "nothing" : shown(warnings.list()[0]);
}

}  // namespace

TEST_CASE("a clinic is read with its lines, its logo and its colours") {
    const Clinic clinic = clinic_of(
        "name: Örnek Klinik\naddress: [Cadde 1, Şehir]\nhours: Hafta içi 09.00–18.00\n"
        "logo: /images/logo.png\nlang: de\ncolours: {brand: '#14697a', ink: grey(90 %)}\n");
    CHECK(clinic.name == "Örnek Klinik");
    CHECK(clinic.address == std::vector<std::string>{"Cadde 1", "Şehir"});
    CHECK(clinic.hours == std::vector<std::string>{"Hafta içi 09.00–18.00"});
    CHECK(clinic.logo.written == "/images/logo.png");
    CHECK(clinic.logo.file.filename() == "logo.png");
    CHECK(clinic.lang == "de");
    CHECK(to_text(clinic.colours.at("brand")) == "#14697a");
    CHECK(clinic.values.at("address") == "Cadde 1, Şehir");
}

TEST_CASE("keys of the clinic's own are kept, nested ones joined with dots") {
    const Clinic clinic = clinic_of("name: A\nsocial:\n  x: '@a'\n  web: {b: c}\nstreams: 3\n");
    CHECK(clinic.values.at("social.x") == "@a");
    CHECK(clinic.values.at("social.web.b") == "c");
    CHECK(clinic.values.at("streams") == "3");
}

TEST_CASE("an empty file is a clinic of which nothing is known") {
    CHECK(clinic_of("").name.empty());
    CHECK(clinic_of("# nothing yet\n").lang == "tr");
    CHECK(clinic_of("name:\nphone:\nlogo:\ncolours:\n").phone.empty());
}

TEST_CASE("a key that is nearly a known one is warned about") {
    CHECK(finding_of("name: A\nphonee: 1\n") ==
          "2:1: \"phonee\" is kept as a value of the clinic's own (did you mean \"phone\"?)");
    CHECK(finding_of("colors: {brand: red}\n") ==
          "1:1: \"colors\" is kept as a value of the clinic's own (did you mean \"colours\"?)");
}

TEST_CASE("what a clinic cannot mean is an error with its place") {
    CHECK(finding_of("name: [a, b]\n") == "1:7: one value is needed for \"name\"");
    CHECK(finding_of("hours: {a: b}\n") ==
          "1:8: a list of lines is needed for \"hours\" (write each line after \"- \")");
    CHECK(finding_of("lang: klingonca\n") ==
          "1:7: \"klingonca\" is not a language (write its code: tr, en, de, ru, ar)");
    CHECK(finding_of("colours: red\n") ==
          "1:10: colours are given by role (write \"brand: '#14697a'\" on a line of its own)");
    CHECK(finding_of("colours: {brand: petrol}\n") ==
          "1:18: \"petrol\" is not a colour (write \"#0c3a4a\" in quotes, grey(40 %), "
          "cmyk(100 %, 40 %, 0 %, 60 %) or spot(\"NAME\", cmyk(...)))");
    CHECK(finding_of("- a\n") ==
          "1:1: a clinic is a map of keys (write \"name: ...\" on a line of its own)");
}

TEST_CASE("a logo that is not there is a warning, one outside the folder an error") {
    CHECK(finding_of("logo: logo2.png\n").starts_with("1:7: "));
    CHECK(finding_of("logo: ../../etc/passwd\n").starts_with("1:7: "));
}

TEST_CASE("a clinic names its fonts by role and its usual layout") {
    const Clinic clinic = clinic_of("fonts: {serif: Lato, mono: Fira Mono}\nlayout: handout-a5\n");
    CHECK(clinic.fonts.at("serif").name == "Lato");
    CHECK(clinic.fonts.at("mono").at.column == 28);
    CHECK_FALSE(clinic.fonts.contains("sans"));
    CHECK(clinic.layout.name == "handout-a5");
    CHECK(clinic.values.at("fonts.serif") == "Lato");
    CHECK(clinic_of("fonts:\nlayout:\n").fonts.empty());
    CHECK(finding_of("fonts: {text: Lato}") ==
          "1:9: no role of fonts is called \"text\" (write serif, sans or mono)");
    CHECK(finding_of("fonts: Lato") ==
          "1:8: fonts are given by role (write \"serif: Source Serif 4\" on a line of its own)");
}

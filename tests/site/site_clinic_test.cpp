#include "site/site_clinic.hpp"

#include "model/clinic.hpp"
#include "site/sites.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a clinic that says nothing of itself is what its site says") {
    const Site site = open_named_site("jekyll-portfolio");
    Clinic clinic;
    add_site_facts(site, clinic);
    CHECK(clinic.name == "Ardıç Ruh Sağlığı");
    CHECK(clinic.tagline == "Psikiyatri ve uyku");
    CHECK(clinic.site == "ardic.example");
    CHECK(clinic.email == "bilgi@ardic.example");
    CHECK(clinic.phone == "0000 000 00 00");
    CHECK(clinic.address == std::vector<std::string>{"Kestane Sokağı No. 3", "00000 Örnekköy"});
    CHECK(clinic.logo.file == site.root / "images/logo.svg");
    CHECK(to_text(clinic.colours.at("brand")) == "#1d5c63");
    CHECK(clinic.values.at("name") == "Ardıç Ruh Sağlığı");
}

TEST_CASE("what clinic.yaml says goes before what the site says") {
    const Site site = open_named_site("jekyll-portfolio");
    Clinic clinic;
    clinic.name = "Meşe";
    clinic.lang = "de";
    clinic.values = {{"name", "Meşe"}, {"lang", "de"}};
    clinic.colours["accent"] = Rgb{0, 0, 0};
    add_site_facts(site, clinic);
    CHECK(clinic.name == "Meşe");
    CHECK(clinic.lang == "de");
    CHECK_FALSE(clinic.colours.contains("brand"));
    CHECK(clinic.phone == "0000 000 00 00");
}

TEST_CASE("pages of a folder ask for the clinic by the names that sites use") {
    Clinic clinic;
    clinic.name = "Söğüt";
    clinic.site = "sogut.example/";
    clinic.values = {{"fax", "1"}};
    const SiteValues values = values_of_clinic(clinic);
    CHECK(values.by_name.at("site.title") == "Söğüt");
    CHECK(values.by_name.at("site.fax") == "1");
    CHECK(values.url == "https://sogut.example");
}

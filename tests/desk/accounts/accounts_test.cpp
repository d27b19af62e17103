#include "desk/accounts/accounts.hpp"

#include "desk/accounts/password_hash.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace yaprak;
using namespace std::chrono_literals;

namespace {

const Seconds start{1'764'054'300s};
const std::string right = "üç dört sözcük";

struct Clinic {
    TemporaryFolder folder;
    Accounts accounts{folder.path() / ".desk"};
    Seconds now = start;

    Clinic() { accounts.add("ayse", DeskRole::reception, right); }
    SignIn sign_in(const std::string& password, const std::string& name = "ayse",
                   const std::string& address = "192.168.1.5") {
        return accounts.sign_in({name, password, address}, now);
    }
};

}  // namespace

TEST_CASE("what is kept of a password is argon2id, and no two are the same") {
    const std::string hash = hash_password(right);
    CHECK(hash.rfind("$argon2id$v=19$m=65536,t=2,p=1$", 0) == 0);
    CHECK(hash != hash_password(right));
    CHECK(is_password_of(hash, right));
    CHECK_FALSE(is_password_of(hash, right + " "));
    CHECK_FALSE(is_password_of("", ""));
    CHECK_FALSE(is_password_of("", "nobody's"));
    CHECK_FALSE(is_old_hash(hash));
    CHECK(
        is_old_hash("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQxMjM0NTY$"
                    "jAWcO5wGjLGvNqdMBUmyDLd1mUCbXBvVqQ3Tld7dQ5k"));
}

TEST_CASE("the accounts are their owner's alone, and the password is nowhere in them") {
    const Clinic clinic;
    struct stat status {};
    REQUIRE(::stat((clinic.folder.path() / ".desk" / "accounts.db").c_str(), &status) == 0);
    CHECK((status.st_mode & 077) == 0);
    for (const auto& entry : std::filesystem::directory_iterator(clinic.folder.path() / ".desk"))
        CHECK(read_file(entry.path(), 10'000'000).find(right) == std::string::npos);
}

TEST_CASE("who has an account signs in with its password, however the keyboard writes it") {
    Clinic clinic;
    CHECK(clinic.sign_in(right).account->role == DeskRole::reception);
    CHECK(clinic.sign_in("u\xCC\x88\xC3\xA7 do\xCC\x88rt so\xCC\x88zcu\xCC\x88k").account);
    CHECK(clinic.sign_in(right, "AYSE").account);
    CHECK_FALSE(clinic.sign_in("üç dört sözcu").account);
    CHECK_FALSE(clinic.sign_in("").account);
    CHECK_FALSE(clinic.sign_in(right, "mehmet").account);
    CHECK_FALSE(clinic.sign_in(std::string(5000, 'x'), std::string(5000, 'y')).account);
    CHECK(clinic.accounts.find("ayse")->signed_in == start.time_since_epoch().count());
}

TEST_CASE("Turkish capitals of a name are its small letters") {
    Clinic clinic;
    clinic.accounts.add("İPEK", DeskRole::editor, right);
    CHECK(clinic.accounts.find("ipek"));
    CHECK(clinic.sign_in(right, "ıpek").account);
}

TEST_CASE("whoever tries a name too often waits, longer each time, even with the right password") {
    Clinic clinic;
    for (int i = 0; i < 4; ++i) CHECK(clinic.sign_in("yanlış parola").wait == 0s);
    CHECK(clinic.sign_in("yanlış parola").wait == 0s);  // the fifth, which shuts the door
    CHECK(clinic.sign_in(right).wait == 60s);
    CHECK_FALSE(clinic.sign_in(right).account);
    CHECK(clinic.sign_in(right, "ayse", "10.0.0.7").wait == 60s);
    clinic.now += 61s;
    CHECK(clinic.sign_in("yanlış parola").wait == 0s);
    CHECK(clinic.sign_in(right).wait == 120s);
    clinic.now += 121s;
    CHECK(clinic.sign_in(right).account);
    CHECK(clinic.sign_in("yanlış parola").wait == 0s);
    CHECK(clinic.sign_in(right).account);
}

TEST_CASE("a name that there is not is answered like one that there is") {
    Clinic clinic;
    for (int i = 0; i < 5; ++i) CHECK(clinic.sign_in("yanlış parola", "yok").wait == 0s);
    CHECK(clinic.sign_in("yanlış parola", "yok").wait == 60s);
}

TEST_CASE("whoever tries many names waits by their address, an account of their own or not") {
    Clinic clinic;
    for (int i = 0; i < 19; ++i) {
        CHECK(clinic.sign_in("yanlış parola", "ad" + std::to_string(i)).wait == 0s);
        if (i % 5 == 0) CHECK(clinic.sign_in(right).account);
    }
    CHECK(clinic.sign_in("yanlış parola", "son").wait == 0s);
    CHECK(clinic.sign_in(right).wait == 60s);
    CHECK(clinic.sign_in(right, "ayse", "192.168.1.6").account);
}

TEST_CASE("what was tried in vain outlives the process, and unlock forgets it") {
    Clinic clinic;
    for (int i = 0; i < 5; ++i) (void)clinic.sign_in("yanlış parola");
    Accounts again(clinic.folder.path() / ".desk");
    CHECK(again.sign_in({"ayse", right, "10.0.0.7"}, start).wait == 60s);
    CHECK(again.list().front().locked_until == (start + 60s).time_since_epoch().count());
    again.unlock("ayse");
    CHECK(again.sign_in({"ayse", right, "10.0.0.7"}, start).account);
}

TEST_CASE("a PIN unlocks, and three wrong ones ask for the password") {
    Clinic clinic;
    Accounts& accounts = clinic.accounts;
    CHECK(accounts.try_pin("ayse", "", start) == false);  // there is none yet
    accounts.set_pin("ayse", "2580");
    CHECK(accounts.try_pin("ayse", "2580", start) == true);
    CHECK(accounts.try_pin("ayse", "1379", start) == false);
    CHECK(accounts.try_pin("ayse", "1379", start) == false);
    CHECK_FALSE(accounts.try_pin("ayse", "1379", start));
    CHECK_FALSE(accounts.try_pin("ayse", "2580", start));
    CHECK(clinic.sign_in(right).account);
    CHECK(accounts.try_pin("ayse", "2580", start) == true);
}

TEST_CASE("names, passwords and PINs that will not do are refused in words") {
    Clinic clinic;
    Accounts& accounts = clinic.accounts;
    for (const char* name : {"", "a b", "ayşe", "a/b", "../x", "a'--", "a@b"})
        CHECK_THROWS_WITH_AS(accounts.add(name, DeskRole::admin, right),
                             doctest::Contains("is no name of an account"), Error);
    CHECK_THROWS_AS(accounts.add(std::string(41, 'a'), DeskRole::admin, right), Error);
    CHECK_THROWS_WITH_AS(accounts.add("AYSE", DeskRole::admin, right),
                         doctest::Contains("there is an account \"ayse\" already"), Error);
    const auto refuses = [&](const std::string& password, const char* why) {
        CHECK_THROWS_WITH_AS(accounts.set_password("ayse", password), doctest::Contains(why),
                             Error);
    };
    refuses("üçdörtbeş", "too short");
    refuses("aaaaaaaaaaaa", "easy to guess");
    refuses("Ayse123456789", "easy to guess");
    for (const char* pin : {"123", "123456789", "12a4", "1111", "1234", "8765", "٣٤٥٦"})
        CHECK_THROWS_AS(accounts.set_pin("ayse", pin), Error);
    CHECK_THROWS_WITH_AS(accounts.remove("yok"), doctest::Contains("there is no account \"yok\""),
                         Error);
}

TEST_CASE("the last admin stays one, and other accounts go") {
    Clinic clinic;
    Accounts& accounts = clinic.accounts;
    CHECK_FALSE(accounts.has_admin());
    accounts.add("yonetici", DeskRole::admin, right);
    CHECK(accounts.has_admin());
    CHECK_THROWS_AS(accounts.remove("yonetici"), Error);
    CHECK_THROWS_AS(accounts.set_role("yonetici", DeskRole::editor), Error);
    accounts.set_role("ayse", DeskRole::admin);
    accounts.remove("yonetici");
    CHECK(accounts.list().size() == 1);
}

TEST_CASE("a session's stamp is another one after each change that ends sessions") {
    Clinic clinic;
    const auto stamp = [&] { return clinic.accounts.find("ayse")->stamp; };
    const auto first = stamp();
    clinic.accounts.set_pin("ayse", "2580");
    CHECK(stamp() == first);
    clinic.accounts.set_password("ayse", "başka bir parola");
    const auto second = stamp();
    CHECK(second != first);
    clinic.accounts.set_role("ayse", DeskRole::editor);
    CHECK(stamp() != second);
    clinic.accounts.remove("ayse");
    clinic.accounts.add("ayse", DeskRole::reception, right);
    CHECK(stamp() > second + 1);
}

TEST_CASE("the log keeps who did what, the last first, for four hundred days") {
    Clinic clinic;
    clinic.accounts.log({start - 401 * 24h, "ayse", "10.0.0.7", "sign-in"});
    clinic.accounts.log({start, "ayse", "10.0.0.7", "sent", "letter 12"});
    (void)clinic.sign_in("yanlış parola");
    const auto entries = clinic.accounts.last_entries(10);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].what == "sign-in refused");
    CHECK(entries[1].about == "letter 12");
    CHECK(entries[1].at == start);
}

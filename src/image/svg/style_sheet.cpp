// One pass over the text: a rule is what stands before "{" and what stands within; a rule with an
// "@" may hold others.
#include "image/svg/style_sheet.hpp"

#include "base/text.hpp"
#include "image/svg/condition.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace yaprak::svg {
namespace {

constexpr std::size_t most_told = 16;  // selectors or conditions
constexpr std::size_t most_layers = 256;
constexpr int deepest_rule = 8;                 // rules within rules
constexpr std::size_t longest_nested = 4000;    // bytes of the selectors of a rule within rules
constexpr std::size_t most_nested = 1'000'000;  // of all of them

class SheetReader {
public:
    explicit SheetReader(std::string_view text) : all_(text) {}

    StyleSheet run() {
        read_rules();
        return std::move(sheet_);
    }

private:
    void read_rules() {
        while (skip(), at_ < all_.size()) {
            if (all_[at_] == '@')
                read_at_rule();
            else if (all_[at_] == '}')
                ++at_;  // of an @media whose rules are read
            else
                read_rule();
        }
    }

    // Blanks, and HTML's brackets around a style sheet.
    void skip() {
        for (;;) {
            const std::string_view rest = all_.substr(at_);
            if (rest.starts_with("<!--"))
                at_ += 4;
            else if (rest.starts_with("-->"))
                at_ += 3;
            else if (!rest.empty() &&
                     (is_ascii_space(static_cast<unsigned char>(rest[0])) || rest[0] == ';'))
                ++at_;
            else
                return;
        }
    }

    // Behind the "}" that closes the "{" before `begin`.
    std::size_t end_of_block(std::size_t begin) const {
        int depth = 1;
        for (std::size_t i = begin; i < all_.size(); ++i) {
            if (all_[i] == '{') ++depth;
            if (all_[i] == '}' && --depth == 0) return i + 1;
        }
        return all_.size();
    }

    static void note(std::vector<std::string_view>& list, std::string_view one) {
        if (list.size() < most_told) list.push_back(trimmed(one));
    }

    void read_at_rule() {
        const std::size_t begin = at_;
        const std::size_t end = std::min(all_.find_first_of("{;", at_), all_.size());
        const std::string_view written = trimmed(all_.substr(begin, end - begin));
        const std::string prelude = ascii_lower(written);
        const bool has_block = end < all_.size() && all_[end] == '{';
        at_ = std::min(end + 1, all_.size());
        if (prelude.starts_with("@layer")) return read_layer(trimmed(written.substr(6)), has_block);
        if (has_block && holds_rules(prelude, written)) return;
        if (has_block) at_ = end_of_block(at_);
        if (prelude.starts_with("@import")) sheet_.has_import = true;
        if (prelude.starts_with("@font-face")) sheet_.has_font_face = true;
        if (prelude.find("keyframes") != std::string::npos) sheet_.has_animation = true;
    }

    // Whether the rules in the block behind it are to be read.
    bool holds_rules(std::string_view prelude, std::string_view written) {
        if (prelude.starts_with("@media")) {
            const auto applies = media_apply(prelude.substr(6));
            if (!applies) note(sheet_.left_out, written);
            return applies.value_or(false);
        }
        if (prelude.starts_with("@supports")) return is_supported(prelude.substr(9));
        for (const std::string_view unknown : {"@container", "@scope", "@document"})
            if (prelude.starts_with(unknown)) note(sheet_.left_out, written);
        return false;
    }

    // "@layer a, b;" says their order, "@layer a {" holds rules.
    void read_layer(std::string_view names, bool has_block) {
        if (!has_block) {
            while (!names.empty()) (void)layer_of(trimmed(take_of_list(names)));
            return;
        }
        const std::size_t end = end_of_block(at_);
        if (++layer_depth_ > deepest_rule) {
            at_ = end;
            --layer_depth_;
            return note(sheet_.left_out, names);
        }
        const std::uint32_t outer = layer_;
        const std::string_view all = all_;
        layer_ = layer_of(names);
        all_ = all.substr(0, end - (end > at_ && all[end - 1] == '}'));
        read_rules();
        all_ = all;
        at_ = end;
        layer_ = outer;
        --layer_depth_;
    }

    std::uint32_t layer_of(std::string_view name) {
        const auto known = std::find(layers_.begin(), layers_.end(), name);
        if (known != layers_.end() && !name.empty()) return std::uint32_t(known - layers_.begin());
        if (layers_.size() < most_layers) layers_.push_back(name);
        return std::uint32_t(layers_.size() - 1);
    }

    void read_rule() {
        const std::size_t begin = at_;
        const std::size_t open = all_.find('{', at_);
        if (open == std::string_view::npos) {
            at_ = all_.size();
            return;
        }
        at_ = end_of_block(open + 1);
        const std::size_t close = at_ - (at_ > open + 1 && all_[at_ - 1] == '}');
        read_body(all_.substr(begin, open - begin), all_.substr(open + 1, close - open - 1), 0);
    }

    // Declarations, with rules among them (CSS Nesting 1).
    void read_body(std::string_view selectors, std::string_view body, int depth) {
        Rule rule;
        rule.layer = layer_;
        read_selectors(selectors, rule);
        if (rule.selectors.empty()) return;
        if (body.find('{') == std::string_view::npos) {
            rule.declarations = read_declarations(body);
            sheet_.rules.push_back(std::move(rule));
            return;
        }
        std::vector<std::pair<std::string_view, std::string_view>> within;
        while (!body.empty()) {
            const std::size_t end = std::min(body.find_first_of(";{"), body.size());
            const std::string_view one = body.substr(0, end);
            const bool is_rule = end < body.size() && body[end] == '{';
            body.remove_prefix(std::min(end + 1, body.size()));
            if (!is_rule) {
                for (Declaration& each : read_declarations(one)) rule.declarations.push_back(each);
                continue;
            }
            const std::size_t close = end_of_block_in(body);
            within.push_back({trimmed(one), body.substr(0, close)});
            body.remove_prefix(std::min(close + 1, body.size()));
        }
        sheet_.rules.push_back(std::move(rule));
        for (const auto& [inner, its_body] : within) read_nested(selectors, inner, its_body, depth);
    }

    void read_nested(std::string_view outer, std::string_view inner, std::string_view body,
                     int depth) {
        if (depth >= deepest_rule || inner.starts_with('@')) return note(sheet_.left_out, inner);
        const std::string parent = ":is(" + std::string(trimmed(outer)) + ")";
        std::string out;
        while (!inner.empty() && out.size() < longest_nested) {
            const std::string_view one = trimmed(take_of_list(inner));
            if (!out.empty()) out += ", ";
            if (one.find('&') == one.npos) out += parent + " ";
            for (const char c : one) {
                if (c == '&')
                    out += parent;
                else
                    out += c;
            }
        }
        if (out.size() >= longest_nested || (nested_ += out.size()) > most_nested)
            return note(sheet_.left_out, outer.substr(0, 60));
        read_body(sheet_.store.emplace_back(std::move(out)), body, depth + 1);
    }

    // Where the block ends that `body` begins in: at its "}".
    static std::size_t end_of_block_in(std::string_view body) {
        int depth = 1;
        for (std::size_t i = 0; i < body.size(); ++i) {
            if (body[i] == '{') ++depth;
            if (body[i] == '}' && --depth == 0) return i;
        }
        return body.size();
    }

    void read_selectors(std::string_view list, Rule& rule) {
        while (!list.empty()) {
            const std::string_view one = take_of_list(list);
            if (auto selector = read_selector(one))
                rule.selectors.push_back(std::move(*selector));
            else
                note(sheet_.unread, one);
        }
    }

    std::string_view all_;
    std::size_t at_ = 0;
    StyleSheet sheet_;
    std::vector<std::string_view> layers_;
    std::uint32_t layer_ = no_layer;
    int layer_depth_ = 0;
    std::size_t nested_ = 0;
};

}  // namespace

StyleSheet read_style_sheet(std::string_view text) {
    return SheetReader(text).run();
}

}  // namespace yaprak::svg

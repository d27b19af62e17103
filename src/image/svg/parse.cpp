#include "image/svg/parse.hpp"

#include "base/expat_library.hpp"
#include "base/utf8.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/without_entities.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <type_traits>

namespace yaprak::svg {
namespace {

constexpr std::string_view svg_space = "http://www.w3.org/2000/svg";

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Parser {
public:
    Parser(std::string_view bytes, const FileName& file, Warnings& warnings)
        : cleaned_(without_entities(bytes)),
          file_(file),
          warnings_(warnings),
          parser_(library_.create(nullptr), library_.free) {
        tree_.store.emplace_back();
        tree_.store.front().reserve(bytes.size() * 2);  // Latin letters become two bytes
    }

    Tree run() {
        if (cleaned_.in_content) warn_of_entities(*cleaned_.in_content);
        library_.set_user_data(parser_.get(), this);
        library_.set_element_handler(parser_.get(), begin, end);
        library_.set_text_handler(parser_.get(), text);
        const std::string& all = cleaned_.text;
        const std::size_t sheet = all.find("style");
        has_selectors_by_attribute_ = sheet != all.npos && all.find('[', sheet) != all.npos;
        const auto status = library_.parse(parser_.get(), all.data(), int(all.size()), 1);
        if (!problem_.empty()) throw Error(Code::image_unreadable, {}, problem_);
        if (status != XML_STATUS_OK) warn_of_damage();
        return std::move(tree_);
    }

private:
    using Handle = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(ExpatLibrary::free)>;

    struct Open {
        Index element;
        bool is_svg;  // whether names without a prefix are SVG's
    };

    static void begin(void* self, const char* name, const char** attributes) {
        static_cast<Parser*>(self)->open(name, attributes);
    }
    static void end(void* self, const char*) { static_cast<Parser*>(self)->close(); }
    static void text(void* self, const char* letters, int length) {
        static_cast<Parser*>(self)->add_text({letters, std::size_t(length)});
    }

    void fail(const char* problem) {
        problem_ = problem;
        library_.stop(parser_.get(), XML_FALSE);
    }

    // The store never grows beyond what was reserved: views into it stay.
    std::string_view kept(std::string_view text) {
        std::string* store = &tree_.store.back();
        if (store->capacity() - store->size() < text.size()) {
            store = &tree_.store.emplace_back();
            store->reserve(std::max(text.size(), std::size_t(1) << 16));
        }
        const std::size_t begin = store->size();
        store->append(text);
        return std::string_view(*store).substr(begin);
    }

    void open(std::string_view name, const char** attributes) {
        if (tree_.elements.size() >= most_elements) return fail(" is too large a drawing");
        if (open_.size() >= deepest) return fail(" is nested too deep");
        Element element;
        element.parent = open_.empty() ? none : open_.back().element;
        element.line = int(library_.line(parser_.get()));
        element.column = int(library_.column(parser_.get())) + 1;
        element.attributes_begin = std::uint32_t(tree_.attributes.size());
        bool is_svg = open_.empty() || open_.back().is_svg;
        const Index index = Index(tree_.elements.size());
        for (; *attributes; attributes += 2) add_attribute(attributes[0], attributes[1], is_svg);
        if (tree_.attributes.size() > most_attributes) return fail(" is too large a drawing");
        element.attributes_end = std::uint32_t(tree_.attributes.size());
        const std::size_t colon = name.find(':');
        const std::string_view local =
            colon == std::string_view::npos ? name : name.substr(colon + 1);
        const bool is_ours = colon == std::string_view::npos
                                 ? is_svg
                                 : prefixes_.count(std::string(name.substr(0, colon))) > 0;
        element.tag = is_ours ? tag_of(local) : Tag::other;
        element.text = kept(local);
        hang(element, index);
        if (const std::string_view id = tree_.get(index, Name::id); !id.empty())
            tree_.by_id.try_emplace(id, index);
        open_.push_back({index, is_svg});
    }

    void hang(const Element& element, Index index) {
        tree_.elements.push_back(element);
        if (element.parent == none) return;
        Element& parent = tree_.elements[std::size_t(element.parent)];
        if (parent.last_child == none)
            parent.first_child = index;
        else
            tree_.elements[std::size_t(parent.last_child)].next = index;
        parent.last_child = index;
    }

    void add_attribute(std::string_view name, std::string_view value, bool& is_svg) {
        const bool is_space = value == svg_space || is_blank(value);
        if (name == "xmlns") is_svg = is_space;
        // An entity that was taken out says nothing of an editor's own prefix.
        if (name.starts_with("xmlns:") && (value == svg_space || (is_space && name == "xmlns:svg")))
            prefixes_.emplace(name.substr(6));
        if (name.ends_with(":href")) name = "href";
        if (const auto known = name_of(name)) {
            tree_.attributes.push_back({*known, kept(value)});
        } else if (has_selectors_by_attribute_) {
            tree_.attributes.push_back(
                {Name::other, kept(std::string(name).append("=").append(value))});
        }
    }

    void close() {
        if (!open_.empty()) open_.pop_back();
    }

    // Expat hands on a text in pieces.
    void add_text(std::string_view letters) {
        if (open_.empty()) return;
        const Index parent = open_.back().element;
        if (tree_[parent].tag == Tag::other) return;
        const Index last = tree_[parent].last_child;
        Element* before = last == none ? nullptr : &tree_.elements[std::size_t(last)];
        const std::string_view more = kept(letters);
        if (before && before->tag == Tag::text_node &&
            std::size_t(last) + 1 == tree_.elements.size() &&
            before->text.data() + before->text.size() == more.data()) {
            before->text = {before->text.data(), before->text.size() + more.size()};
            return;
        }
        if (tree_.elements.size() >= most_elements) return fail(" is too large a drawing");
        Element node;
        node.tag = Tag::text_node;
        node.parent = parent;
        node.text = more;
        node.line = int(library_.line(parser_.get()));
        node.column = int(library_.column(parser_.get())) + 1;
        hang(node, Index(tree_.elements.size()));
    }

    void warn_of_damage() {
        const int line = int(library_.line(parser_.get()));
        const int column = int(library_.column(parser_.get())) + 1;
        const std::string why = library_.error_text(library_.error_code(parser_.get()));
        warnings_.add(Code::image_part, {file_, line, column},
                      "the drawing is damaged here: " + why,
                      "what stands behind is left out: save the drawing anew");
    }

    void warn_of_entities(std::size_t at) {
        const std::string_view before = std::string_view(cleaned_.text).substr(0, at);
        const int line = 1 + int(std::count(before.begin(), before.end(), '\n'));
        const std::size_t begin = before.rfind('\n') + 1;
        const int column = 1 + int(count_characters(before.substr(begin)));
        warnings_.add(Code::image_part, {file_, line, column},
                      "an entity of the drawing is left out",
                      "save the drawing without entities: Illustrator calls it \"Presentation "
                      "Attributes\"");
    }

    const ExpatLibrary& library_ = expat_library();
    WithoutEntities cleaned_;
    const FileName& file_;
    Warnings& warnings_;
    Handle parser_;
    Tree tree_;
    std::vector<Open> open_;
    std::set<std::string> prefixes_;  // that mean SVG
    std::string problem_;
    bool has_selectors_by_attribute_ = false;
};

}  // namespace

Tree parse(std::string_view bytes, const FileName& file, Warnings& warnings) {
    return Parser(bytes, file, warnings).run();
}

}  // namespace yaprak::svg

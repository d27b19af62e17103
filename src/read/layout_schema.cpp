// The table's words for a type, "a length or none", are taken apart into what they allow.
#include "base/number.hpp"
#include "read/layout_keys.hpp"

#include <algorithm>

namespace yaprak {
namespace {

const char* const length_schema =
    R"({"type": ["string", "number"], "pattern": "^ *[-+]?[0-9.]+ *(pt|mm|cm|in|em|%)?$"})";
const char* const share_schema =
    R"({"type": ["string", "number"], "pattern": "^ *[-+]?[0-9.]+ *(%|em)?$"})";
const char* const texts_schema =
    R"({"anyOf": [{"type": ["string", "number"]}, {"type": "array", "items": {"type": ["string", "number"]}}]})";
const char* const yes_no_schema =
    R"({"enum": [true, false, "yes", "no", "true", "false", "on", "off"]})";

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

// "a length, or [vertical, horizontal]" -> its parts; what stands in brackets stays together.
std::vector<std::string> parts_of(const std::string& type) {
    std::vector<std::string> parts(1);
    int brackets = 0;
    for (std::size_t i = 0; i < type.size(); ++i) {
        brackets += (type[i] == '[') - (type[i] == ']');
        const std::string_view rest = std::string_view(type).substr(i);
        const std::size_t gap = brackets > 0                ? 0
                                : rest.starts_with(", or ") ? 5
                                : rest.starts_with(" or ")  ? 4
                                : rest.starts_with(", ")    ? 2
                                                            : 0;
        if (gap == 0) {
            parts.back() += type[i];
        } else {
            parts.emplace_back();
            i += gap - 1;
        }
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
    return out;
}

// "1 to 12".
std::string whole_range(const std::string& part) {
    const std::size_t to = part.find(" to ");
    if (to == std::string::npos) return {};
    const auto least = parse_integer(part.substr(0, to)), most = parse_integer(part.substr(to + 4));
    if (!least || !most) return {};
    return "{\"type\": \"integer\", \"minimum\": " + std::to_string(*least) +
           ", \"maximum\": " + std::to_string(*most) + "}";
}

std::string pair_of(const std::string& part) {
    const std::string each = part.find("share") != std::string::npos ? share_schema : length_schema;
    const std::string one = part.find("height") != std::string::npos
                                ? "{\"anyOf\": [" + each + ", {\"const\": \"content\"}]}"
                                : each;
    return "{\"type\": \"array\", \"minItems\": 2, \"maxItems\": 2, \"items\": " + one + "}";
}

// Empty for a word that stands for itself.
std::string schema_of_part(const std::string& part) {
    if (part.starts_with("[")) return pair_of(part);
    if (part == "a length") return length_schema;
    if (part.starts_with("a share") || part.find(" % of ") != std::string::npos)
        return share_schema;
    if (part.starts_with("a list of ")) return texts_schema;
    if (part == "a range" || part == "a template") return R"({"type": ["string", "integer"]})";
    if (part.starts_with("a ")) return R"({"type": "string"})";
    return whole_range(part);
}

std::string schema_of_type(const std::string& type) {
    if (type == "yes or no") return yes_no_schema;
    std::vector<std::string> schemas, words;
    for (const std::string& part : parts_of(type)) {
        if (part == "em" || part == "%") continue;
        const std::string schema = schema_of_part(part);
        if (schema.empty())
            words.push_back(quoted(part));
        else
            schemas.push_back(schema);
    }
    if (!words.empty()) schemas.push_back("{\"enum\": [" + joined(words) + "]}");
    return schemas.size() == 1 ? schemas.front() : "{\"anyOf\": [" + joined(schemas) + "]}";
}

// ---- the tree of keys ----

struct Node {
    std::string name, type, meaning;
    std::vector<Node> children;

    Node& child(const std::string& called) {
        for (Node& node : children)
            if (node.name == called) return node;
        children.push_back({called, {}, {}, {}});
        return children.back();
    }
    const Node* find(const std::string& called) const {
        for (const Node& node : children)
            if (node.name == called) return &node;
        return nullptr;
    }
};

Node tree_of_keys() {
    Node root;
    for (const LayoutKey& key : layout_keys()) {
        Node* node = &root;
        for (std::size_t begin = 0; begin <= key.path.size();) {
            const std::size_t end = std::min(key.path.find('.', begin), key.path.size());
            node = &node->child(key.path.substr(begin, end - begin));
            begin = end + 1;
        }
        node->type = key.type;
        node->meaning = key.meaning;
    }
    return root;
}

class SchemaWriter {
public:
    std::string run() {
        Node root = tree_of_keys();
        share_furniture(root);
        share_margins(root);
        share_files(root);
        const std::string keys = properties(root, 1);
        return "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
               "  \"title\": \"A layout of yaprak\",\n  \"type\": \"object\",\n"
               "  \"additionalProperties\": false,\n  \"properties\": " +
               keys + "\n}\n";
    }

private:
    // A foot has the keys of a head.
    static void share_furniture(Node& root) {
        Node& first = root.child("masters").child("first");
        first.child("foot").children = first.child("head").children;
    }

    static void share_margins(Node& root) {
        root.child("masters").child("first").child("margins").children =
            root.child("margins").children;
    }

    // What stands beside the purposes are the keys of each.
    static void share_files(Node& root) {
        std::vector<Node> purposes, keys;
        for (Node& node : root.child("files").children)
            (node.type == "a map" ? purposes : keys).push_back(node);
        for (Node& purpose : purposes) purpose.children = keys;
        root.child("files").children = purposes;
    }

    static std::string indent(int depth) { return "\n" + std::string(std::size_t(depth) * 2, ' '); }

    std::string properties(const Node& node, int depth) {
        std::string out;
        for (const Node& child : node.children)
            out += (out.empty() ? "" : ",") + indent(depth + 1) + quoted(child.name) + ": " +
                   described(child, depth + 1);
        return "{" + out + indent(depth) + "}";
    }

    std::string object(const Node& node, int depth) {
        return "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": " +
               properties(node, depth) + "}";
    }

    std::string described(const Node& node, int depth) {
        std::string schema = schema_of(node, depth);
        if (!node.meaning.empty())
            schema.insert(1, "\"description\": " + quoted(node.meaning) + ", ");
        return schema;
    }

    std::string named(const std::string& each) {
        return "{\"type\": \"object\", \"additionalProperties\": " + each + "}";
    }

    std::string schema_of(const Node& node, int depth) {
        const Node* each = node.find("*");
        if (node.name == "masters") return pages(node, depth);
        if (node.name == "flow") return flow(*each, depth);
        if (node.name == "variants") return variants(*each, depth);
        if (node.name == "areas")
            return named("{\"anyOf\": [" + object(*each, depth) + ", {\"const\": \"none\"}]}");
        if (each) return named(object(*each, depth));
        if (node.type.starts_with("a map of ")) return named(R"({"type": "string"})");
        if (node.type == "a map") return object(node, depth);
        if (node.type == "a map or none")
            return "{\"anyOf\": [" + object(node, depth) + ", {\"const\": \"none\"}]}";
        return schema_of_type(node.type);
    }

    // All kinds of pages have the keys of the first.
    std::string pages(const Node& node, int depth) {
        const std::string like_first = R"("$ref": "#/properties/masters/properties/first")";
        std::string kinds;
        for (const Node& kind : node.children) {
            if (kind.name == "page-2") continue;
            kinds += (kinds.empty() ? "" : ",") + indent(depth + 1) + quoted(kind.name) + ": ";
            kinds += kind.name == "first" ? described(kind, depth + 1)
                                          : "{\"description\": " + quoted(kind.meaning) +
                                                ", \"allOf\": [{" + like_first + "}]}";
        }
        return "{\"type\": \"object\", \"additionalProperties\": false, \"patternProperties\": "
               "{\"^page-([2-9]|[1-5][0-9]|6[0-4])$\": {" +
               like_first + "}}, \"properties\": {" + kinds + indent(depth) + "}}";
    }

    std::string flow(const Node& part, int depth) {
        std::string names;
        for (const std::string& name : part_names()) names += quoted(name) + ", ";
        const std::string one =
            "{\"anyOf\": [{\"enum\": [" + names + "\"none\"]}, " + object(part, depth) + "]}";
        return named("{\"anyOf\": [" + one + ", {\"type\": \"array\", \"items\": " + one + "}]}");
    }

    std::string variants(const Node& each, int depth) {
        std::string keys = "\"when\": " + described(*each.find("when"), depth);
        for (const Node& node : tree_of_keys().children)
            if (node.name != "variants" && node.name != "extends")
                keys +=
                    ", " + quoted(node.name) + ": {\"$ref\": \"#/properties/" + node.name + "\"}";
        return "{\"type\": [\"array\", \"string\"], \"items\": {\"type\": \"object\", "
               "\"required\": "
               "[\"when\"], \"additionalProperties\": false, \"properties\": {" +
               keys + "}}}";
    }
};

}  // namespace

std::string layout_schema() {
    return SchemaWriter().run();
}

}  // namespace yaprak

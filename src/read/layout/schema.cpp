// The tables of keys, as a tree, are written as JSON Schema.
#include "base/json.hpp"
#include "read/layout/keys.hpp"
#include "read/layout/type_schema.hpp"

#include <algorithm>

namespace yaprak {
namespace {

struct Node {
    std::string name, type, meaning;
    std::vector<Node> children;
    bool in_style = false;

    Node& child(const std::string& called) {
        for (Node& node : children)
            if (node.name == called) return node;
        children.push_back({called, {}, {}, {}, in_style});
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
        node->in_style = key.path.starts_with("styles.");
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
            out += (out.empty() ? "" : ",") + indent(depth + 1) + json_string(child.name) + ": " +
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
            schema.insert(1, "\"description\": " + json_string(node.meaning) + ", ");
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
        if (node.type == "a list of rows") return rows(*each, depth);
        if (node.name == "areas")
            return named("{\"anyOf\": [" + object(*each, depth) + ", {\"const\": \"none\"}]}");
        if (each) return named(object(*each, depth));
        if (node.type == "a map of colours") return named(schema_of_type("an own colour", false));
        if (node.type.starts_with("a map of ")) return named(R"({"type": "string"})");
        if (node.type == "a map") return object(node, depth);
        if (node.type.ends_with(" or a map"))
            return "{\"anyOf\": [" + object(node, depth) + ", " +
                   schema_of_type("a colour or none", node.in_style) + "]}";
        if (node.type == "a map or none")
            return "{\"anyOf\": [" + object(node, depth) + ", {\"const\": \"none\"}]}";
        return schema_of_type(node.type, node.in_style);
    }

    // All kinds of pages have the keys of the first.
    std::string pages(const Node& node, int depth) {
        const std::string like_first = R"("$ref": "#/properties/masters/properties/first")";
        std::string kinds;
        for (const Node& kind : node.children) {
            if (kind.name == "page-2") continue;
            kinds += (kinds.empty() ? "" : ",") + indent(depth + 1) + json_string(kind.name) + ": ";
            kinds += kind.name == "first" ? described(kind, depth + 1)
                                          : "{\"description\": " + json_string(kind.meaning) +
                                                ", \"allOf\": [{" + like_first + "}]}";
        }
        return "{\"type\": \"object\", \"additionalProperties\": false, \"patternProperties\": "
               "{\"^page-([2-9]|[1-5][0-9]|6[0-4])$\": {" +
               like_first + "}}, \"properties\": {" + kinds + indent(depth) + "}}";
    }

    std::string flow(const Node& part, int depth) {
        std::string names;
        for (const std::string& name : part_names()) names += json_string(name) + ", ";
        const std::string one =
            "{\"anyOf\": [{\"enum\": [" + names + "\"none\"]}, " + object(part, depth) + "]}";
        return named("{\"anyOf\": [" + one + ", {\"type\": \"array\", \"items\": " + one + "}]}");
    }

    // Each a field or a list of fields; a field is its label or a map.
    std::string rows(const Node& field, int depth) {
        const std::string one =
            "{\"anyOf\": [{\"type\": [\"string\", \"integer\"]}, " + object(field, depth) + "]}";
        return "{\"type\": \"array\", \"items\": {\"anyOf\": [" + one +
               ", {\"type\": \"array\", \"items\": " + one + "}]}}";
    }

    std::string variants(const Node& each, int depth) {
        std::string keys = "\"when\": " + described(*each.find("when"), depth);
        for (const Node& node : tree_of_keys().children)
            if (node.name != "variants" && node.name != "extends")
                keys += ", " + json_string(node.name) + ": {\"$ref\": \"#/properties/" + node.name +
                        "\"}";
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

// Gumbo frees a tree by recursion; here it gets its memory from a pool that is given back at once.
#include "read/html/html_tree.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <new>
#include <vector>

namespace yaprak {

// Pieces of powers of two bytes, cut from blocks; those that were given back are used again.
class HtmlTree::Memory {
public:
    static void* take(void* self, std::size_t size) {
        return static_cast<Memory*>(self)->take(size);
    }
    static void give_back(void* self, void* piece) {
        if (piece) static_cast<Memory*>(self)->give_back(piece);
    }

private:
    struct alignas(std::max_align_t) Head {
        std::size_t order;
        Head* next;
    };
    static constexpr std::size_t smallest_block = 16 * 1024, largest_block = 1024 * 1024;

    // Gumbo looks at no result: std::bad_alloc goes through it. It has nothing but this memory.
    void* take(std::size_t size) {
        const auto order = std::size_t(std::bit_width(size + sizeof(Head) - 1));
        if (Head* const head = free_[order]) {
            free_[order] = head->next;
            return head + 1;
        }
        auto* const head = reinterpret_cast<Head*>(cut(std::size_t(1) << order));
        head->order = order;
        return head + 1;
    }

    void give_back(void* piece) {
        Head* const head = static_cast<Head*>(piece) - 1;
        head->next = free_[head->order];
        free_[head->order] = head;
    }

    std::byte* cut(std::size_t size) {
        if (left_ < size) {
            block_size_ = std::min(block_size_ * 2, largest_block);
            left_ = std::max(block_size_, size);
            blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(left_));
            next_ = blocks_.back().get();
        }
        std::byte* const piece = next_;
        next_ += size;
        left_ -= size;
        return piece;
    }

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t block_size_ = smallest_block / 2;
    std::byte* next_ = nullptr;
    std::size_t left_ = 0;
    std::array<Head*, 64> free_{};  // by order
};

HtmlTree::HtmlTree(std::string_view html) : memory_(std::make_unique<Memory>()) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = Memory::take;
    options.deallocator = Memory::give_back;
    options.userdata = memory_.get();
    options.max_errors = 0;
    options.fragment_context = GUMBO_TAG_DIV;
    root_ = gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

HtmlTree::~HtmlTree() = default;

}  // namespace yaprak

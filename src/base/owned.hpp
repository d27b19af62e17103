// A value that lies elsewhere. A struct can hold one of a type that its own header only declares,
// so that few files must know that type and be built again when it changes.
#pragma once
#include <memory>

namespace yaprak {

// Copied, it copies its value. What was moved from may only be given a new value or be destroyed.
// Where it is made, copied or destroyed T must be complete: the struct that holds it says in its
// .cpp how that is done.
template <class T>
class Owned {
public:
    Owned() : value_(std::make_unique<T>()) {}
    Owned(const Owned& other) : value_(std::make_unique<T>(*other.value_)) {}
    Owned(Owned&&) noexcept = default;
    Owned& operator=(const Owned& other) {
        *this = Owned(other);
        return *this;
    }
    Owned& operator=(Owned&&) noexcept = default;
    ~Owned() = default;

    T& operator*() { return *value_; }
    const T& operator*() const { return *value_; }
    T* operator->() { return value_.get(); }
    const T* operator->() const { return value_.get(); }

private:
    std::unique_ptr<T> value_;
};

// What a member is, whether it lies in its struct or elsewhere.
template <class T>
T& value_of(T& member) {
    return member;
}
template <class T>
T& value_of(Owned<T>& member) {
    return *member;
}

}  // namespace yaprak

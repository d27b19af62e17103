// Pictures that were made of others before, smaller or in other colours: the pages of a site share
// their pictures, and each is made once.
#pragma once
#include "model/picture.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace yaprak {

// All threads of a run share one cache: a thread that needs a picture that another one is making
// waits for it. The cache holds 64 megabytes at most, or one picture, and forgets all when it is
// full.
class FittedPictures {
public:
    using Made = std::shared_ptr<const Picture>;  // nullptr: it stays as it is

    // `key` says everything that the picture is made of.
    Made get(const std::string& key, const std::function<Made()>& make);

private:
    struct Entry {
        std::once_flag once;
        Made picture;
    };
    std::shared_ptr<Entry> entry(const std::string& key);
    void count(const Picture* picture);

    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Entry>> entries_;
    std::size_t bytes_ = 0;
};

}  // namespace yaprak

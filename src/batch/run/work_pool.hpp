// Items one after another in, results in the same order out; what lies between is done by several
// threads at once.
#pragma once
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace yaprak {

// What the pool calls. `next` and `deliver` are each called by one thread at a time and in order,
// `work` by several at once; `pause` about ten times a second while nothing is ready.
template <typename Item, typename Result>
struct WorkSteps {
    std::function<std::optional<Item>()> next;  // nothing: there is no more, or it shall stop
    std::function<Result(Item&, std::size_t worker)> work;  // workers count from 0
    std::function<void(Result&)> deliver;                   // on the thread that called run()
    std::function<void()> pause;                            // on that thread too; may be empty
};

template <typename Item, typename Result>
class WorkPool {
public:
    using Steps = WorkSteps<Item, Result>;

    WorkPool(Steps steps, std::size_t workers)
        : steps_(std::move(steps)), workers_(std::max<std::size_t>(workers, 1)) {}

    // Returns when every item that was taken is delivered. What a step throws ends the run: nothing
    // more is taken, what is in hand is finished, then it is thrown again.
    void run() {
        running_ = workers_;
        {
            std::vector<std::jthread> threads;
            const Ending ending{*this};  // before the threads are joined, whatever happens
            start(threads);
            deliver_all();
        }
        if (problem_) std::rethrow_exception(problem_);
    }

private:
    // How far the workers may run ahead of the oldest item that is not delivered.
    static constexpr std::size_t window = 1024;
    // The delivering thread waits for so many results, or so long: a thread that is woken for each
    // result takes time from those that work.
    static constexpr std::size_t batch_size = 32;
    static constexpr std::chrono::milliseconds longest_wait{100};

    struct Ending {
        WorkPool& pool;
        ~Ending() { pool.end(); }
    };

    void end() {
        const std::lock_guard lock(mutex_);
        over_ = true;
        room_.notify_all();
    }

    void fail() {
        if (!problem_) problem_ = std::current_exception();
        over_ = true;
        room_.notify_all();
    }

    // ---- the workers ----

    // Those that the system gives; one at least, or it throws std::system_error.
    void start(std::vector<std::jthread>& threads) {
        threads.reserve(workers_);
        for (std::size_t i = 0; i < workers_; ++i) try {
                threads.emplace_back([this, i] { serve(i); });
            } catch (const std::system_error&) {
                if (i == 0) throw;
                const std::lock_guard lock(mutex_);
                running_ -= workers_ - i;
                return;
            }
    }

    void serve(std::size_t worker) {
        while (take_one(worker)) {
        }
        const std::lock_guard lock(mutex_);
        --running_;
        ready_.notify_one();
    }

    bool take_one(std::size_t worker) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [this] { return over_ || taken_ - delivered_ < window; });
        try {
            if (over_) return false;
            std::optional<Item> item = steps_.next();
            over_ = over_ || !item;
            if (!item) return false;
            const std::size_t ticket = taken_++;
            lock.unlock();
            Result result = steps_.work(*item, worker);
            lock.lock();
            results_.emplace(ticket, std::move(result));
        } catch (...) {
            if (!lock) lock.lock();
            fail();
            return false;
        }
        if (is_batch_ready()) ready_.notify_one();
        return true;
    }

    // ---- the thread that called ----

    void deliver_all() {
        std::unique_lock lock(mutex_);
        while (true) {
            ready_.wait_for(lock, longest_wait,
                            [this] { return is_batch_ready() || running_ == 0; });
            if (is_next_ready())
                deliver_ready(lock);
            else if (running_ == 0)
                return;
            else if (steps_.pause)
                pause(lock);
        }
    }

    bool is_batch_ready() const { return results_.size() >= batch_size && is_next_ready(); }
    bool is_next_ready() const {
        return !results_.empty() && results_.begin()->first == delivered_;
    }

    void deliver_ready(std::unique_lock<std::mutex>& lock) {
        std::vector<Result> ready;
        for (std::size_t ticket = delivered_;
             !results_.empty() && results_.begin()->first == ticket; ++ticket)
            ready.push_back(std::move(results_.extract(results_.begin()).mapped()));
        lock.unlock();
        for (Result& result : ready) steps_.deliver(result);
        lock.lock();
        delivered_ += ready.size();
        room_.notify_all();
    }

    void pause(std::unique_lock<std::mutex>& lock) {
        lock.unlock();
        steps_.pause();
        lock.lock();
    }

    Steps steps_;
    const std::size_t workers_;
    std::mutex mutex_;
    std::condition_variable room_, ready_;
    std::map<std::size_t, Result> results_;  // by ticket
    std::size_t taken_ = 0, delivered_ = 0, running_ = 0;
    bool over_ = false;
    std::exception_ptr problem_;
};

}  // namespace yaprak

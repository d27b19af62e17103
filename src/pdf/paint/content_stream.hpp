// One content stream of a drawing while it is written (ISO 32000-1, 7.8): operators with the state
// they leave behind, and the resources that they name. What is set already is not set again.
#pragma once
#include "base/matrix.hpp"
#include "model/path.hpp"
#include "pdf/paint/colour_operator.hpp"
#include "pdf/paint/resources.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class ContentStream {
public:
    // The stream's units are seen `scale` points large, which tells how many decimals are needed.
    ContentStream(Resources& resources, double scale);

    // ---- operators ----
    void add(std::string_view operators) { out_ += operators; }
    void add_steps(const std::vector<PathStep>& steps, const Matrix& matrix);
    void add_matrix(const Matrix& matrix, std::string_view operation);
    void save();
    void restore();
    std::size_t depth() const { return saved_.size(); }

    // ---- what stays set ----
    void set_colour(const Colour& colour, PaintFor purpose);
    void set_pattern(haru::Dict pattern, PaintFor purpose);
    void set_opacity(double fill, double stroke);
    void set_line(std::string operators);
    // The entries of a graphics state (8.4.5).
    void set_state(const std::string& entries);

    // ---- what is shown ----
    void show_object(haru::Dict object);
    void show_picture(const Picture& picture);
    void show_shading(const std::string& shading);
    // "/F0", whose letters are then asked for.
    std::string font_name(FontIndex font);

    // The decimals of places.
    int decimals() const { return decimals_; }
    void need_decimals(int decimals) { decimals_ = decimals; }

    // The stream with its resources and these entries. Nothing is written afterwards.
    haru::Dict finish(const Deflater& deflate, const std::string& entries);

private:
    struct State {  // what q and Q save and restore
        std::string fill, stroke, line, opacity;
    };

    void set(std::string& last, std::string now);
    void add(Point place);

    Resources& resources_;
    int decimals_;
    std::string out_;
    Used used_;
    State state_;
    std::vector<State> saved_;
    std::map<std::string, int> states_;                      // by their entries
    std::map<std::string, std::string> patterns_, objects_;  // names by reference
    std::string state_entries_, object_entries_, pattern_entries_, shading_entries_;
};

// How many decimals a place needs where a unit is seen `scale` points large.
int decimals_for(double scale);

}  // namespace yaprak

// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace nutgraf::storage {

/// What kind of failure it was, for callers that branch on it. Shared by all folders.
enum class ErrorCode {
    NotFound, ///< the thing asked for does not exist
    InvalidInput, ///< bytes or words that cannot be understood
    Unsupported, ///< understood, but not something this program does
    Conflict, ///< the state of the file or record forbids it (newer, locked, changed meanwhile)
    Io, ///< disk, database or pipe
    Network, ///< the other side could not be reached or answered wrongly
    Limit, ///< larger, deeper or longer than allowed
    Canceled, ///< stopped on request
    Internal, ///< a mistake of this program
};

/// A failure: what kind, what the user is told (translated), and what the log keeps (not translated).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;
};

/// A value or an Error. Nothing found is an empty value, never an Error.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    { }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    { }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; only when ok().
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T valueOr(T fallback) const { return ok() ? value() : std::move(fallback); }

    /// The failure; only when not ok().
    const Error &error() const & { return std::get<1>(m_state); }
    Error &&error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_ok(false)
    { }

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const & { return m_error; }
    Error &&error() && { return std::move(m_error); }

private:
    Error m_error;
    bool m_ok = true;
};

using Status = Result<void>;

} // namespace nutgraf::storage

#define NUTGRAF_CONCAT_INNER(a, b) a##b
#define NUTGRAF_CONCAT(a, b) NUTGRAF_CONCAT_INNER(a, b)

/// NUTGRAF_TRY(auto x, expression): declares x with the value of a Result, or returns its Error.
#define NUTGRAF_TRY(declaration, ...)                                      \
    auto NUTGRAF_CONCAT(nutgrafResult, __LINE__) = (__VA_ARGS__);          \
    if (!NUTGRAF_CONCAT(nutgrafResult, __LINE__).ok())                     \
        return std::move(NUTGRAF_CONCAT(nutgrafResult, __LINE__)).error(); \
    declaration = std::move(NUTGRAF_CONCAT(nutgrafResult, __LINE__)).value()

/// NUTGRAF_CHECK(expression): returns the Error of a failed Result or Status.
#define NUTGRAF_CHECK(...)                           \
    do {                                             \
        auto nutgrafStatus = (__VA_ARGS__);          \
        if (!nutgrafStatus.ok())                     \
            return std::move(nutgrafStatus).error(); \
    } while (false)

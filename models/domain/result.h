// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <tl/expected.hpp>
#include <utility>

namespace forecourt {

// A value or the reason there is none. Exceptions stop at the borders of libraries that throw.
template <typename T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace forecourt

#define FORECOURT_CONCAT_INNER(a, b) a##b
#define FORECOURT_CONCAT(a, b) FORECOURT_CONCAT_INNER(a, b)

// Returns the error of a Result<…> expression from the calling function; does nothing where it holds a value.
// Each use names its own variable, because the expression may be a lambda that uses the macro itself.
#define FORECOURT_TRY_AS(tried, expression)                                                                  \
    do {                                                                                                     \
        if (auto tried = (expression); !tried) {                                                             \
            return tl::unexpected<::forecourt::Error>(std::move(tried).error());                             \
        }                                                                                                    \
    } while (false)
#define FORECOURT_TRY(expression) FORECOURT_TRY_AS(FORECOURT_CONCAT(forecourtTried, __COUNTER__), expression)

// FORECOURT_ASSIGN(auto name, expression): name is the value, or the error is returned.
#define FORECOURT_ASSIGN_AS(temporary, declaration, expression)                                              \
    auto temporary = (expression);                                                                           \
    if (!temporary) {                                                                                        \
        return tl::unexpected<::forecourt::Error>(std::move(temporary).error());                             \
    }                                                                                                        \
    declaration = std::move(temporary).value()
#define FORECOURT_ASSIGN(declaration, expression)                                                            \
    FORECOURT_ASSIGN_AS(FORECOURT_CONCAT(forecourtResult, __COUNTER__), declaration, expression)

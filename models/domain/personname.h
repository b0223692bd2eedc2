// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forecourt {

// The name of a person or a company. full is what was written; the parts may be empty where they cannot be
// told.
struct PersonName
{
    QString surname;
    QString given;
    QString full;
    bool business = false;

    bool operator==(const PersonName &) const = default;
};

// Splits a full name. Chinese and Korean names begin with the surname, compound surnames (欧阳, 司马, …)
// included, with or without a space; a title (张先生) leaves the given name open. Other names end with it,
// particles (von, de, …) belonging to it, unless a comma says otherwise. Company names are not split.
[[nodiscard]] PersonName parsePersonName(const QString &full);

// A name from its parts; full is their display form.
[[nodiscard]] PersonName personName(const QString &surname, const QString &given);

// For people: 欧阳明 without a space, Anna Weiß with one; the full name where the parts are unknown.
[[nodiscard]] QString displayName(const PersonName &name);

// Whether the surname is one of the Chinese compound surnames.
[[nodiscard]] bool isCompoundSurname(const QString &surname);

} // namespace forecourt

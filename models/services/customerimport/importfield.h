// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"

namespace forecourt {

// What one row of the file is about.
enum class ImportKind { Customers, Vehicles };
template <> inline constexpr auto kWords<ImportKind> = words(u"customers", u"vehicles");

// What a column may mean. Both kinds of file know all of them: a list of customers may name a car, and one of
// cars its owner.
enum class ImportField {
    Ignore,
    Name,
    Surname,
    Given,
    Kind,
    Company,
    Phone,
    Email,
    Wechat,
    Address,
    Gender,
    BirthYear,
    Language,
    Tags,
    Consent,
    Source,
    Notes,
    Plate,
    Vin,
    VinReason,
    Make,
    Model,
    Trim,
    ModelYear,
    Colour,
    Energy,
    Odometer,
    VehicleNotes,
};
template <>
inline constexpr auto kWords<ImportField> = words(u"ignore", u"name", u"surname", u"given", u"kind",
                                                  u"company", u"phone", u"email", u"wechat", u"address",
                                                  u"gender", u"birth_year", u"language", u"tags", u"consent",
                                                  u"source", u"notes", u"plate", u"vin", u"vin_reason",
                                                  u"make", u"model", u"trim", u"model_year", u"colour",
                                                  u"energy", u"odometer", u"vehicle_notes");

// Why a row is not taken. A window says it in words.
enum class ImportProblemKind {
    UnclosedQuote,
    RowTooLong,
    TooManyColumns,
    NoName,    // neither name, company nor a way to reach anybody
    NoVehicle, // neither plate nor VIN
    Phone,     // not a telephone number
    Email,
    Kind, // neither person nor company
    Gender,
    BirthYear,
    Vin, // the check digit fails where it must not, or illegal characters
    ModelYear,
    Energy,
    Odometer,
    Consent,       // neither yes nor no
    TooLong,       // more text than a field holds
    SeveralOwners, // several customers have that name
    PlateTaken,    // the plate belongs to a car with another VIN
    OwnerDiffers,  // the car belongs to somebody else
};
template <>
inline constexpr auto
    kWords<ImportProblemKind> = words(u"unclosed_quote", u"row_too_long", u"too_many_columns", u"no_name",
                                      u"no_vehicle", u"phone", u"email", u"kind", u"gender", u"birth_year",
                                      u"vin", u"model_year", u"energy", u"odometer", u"consent", u"too_long",
                                      u"several_owners", u"plate_taken", u"owner_differs");

struct ImportProblem
{
    ImportProblemKind kind = ImportProblemKind::NoName;
    qint64 line = 1; // of the file, from 1
    int column = 0;  // cell of the row, from 1; 0 = the row as a whole

    bool operator==(const ImportProblem &) const = default;
};

} // namespace forecourt

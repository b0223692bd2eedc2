// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/interchange/adf/adfprospect.h"

#include <QByteArray>
#include <QList>

#include <tl/expected.hpp>

namespace forecourt {

inline constexpr qint64 kMostLeadBytes = 1024 * 1024;
inline constexpr int kMostLeads = 100; // prospects of one body

// Why a body, or one lead of it, is not taken. Malformed: it is not what its type says; Unsupported: its type
// is not read; TooLarge; InvalidInput: `field` is missing or wrong.
struct LeadFault
{
    ErrorCode code = ErrorCode::Malformed;
    QString field;   // of the JSON schema, or an ADF element; may be empty
    QString reason;  // English, without what was sent
    qint64 line = 0; // in an ADF body, from 1; 0: not said
    qint64 column = 0;

    bool operator==(const LeadFault &) const = default;
};

struct LeadBody
{
    QList<AdfProspect> leads;
    QList<LeadFault> refused; // not empty where there are no leads
};

// Whether the Content-Type names a format that is read, and no character set that is not.
[[nodiscard]] bool isLeadType(const QByteArray &contentType);

// The leads of a body: one of a JSON object (application/json), one for each prospect of an ADF document
// (application/x-adf+xml, application/xml, text/xml). The character set of the Content-Type counts, then what
// an XML declaration says, then what the bytes look like. A fault is one of the whole body. Any thread.
[[nodiscard]] tl::expected<LeadBody, LeadFault> readLeadBody(const QByteArray &contentType,
                                                             const QByteArray &body, qint64 receivedAtMs);

} // namespace forecourt

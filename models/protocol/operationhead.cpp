// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/operationhead.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt {

namespace {

// The text whose opening quote is the last character before `from`; `end` is moved behind its closing quote.
QString textAt(const QByteArray &json, qsizetype from, qsizetype &end)
{
    qsizetype at = from;
    while (at < json.size() && json.at(at) != '"') {
        at += json.at(at) == '\\' ? 2 : 1;
    }
    if (at >= json.size()) {
        end = json.size();
        return {};
    }
    end = at + 1;
    return QJsonDocument::fromJson("[\"" + json.mid(from, at - from) + "\"]").array().at(0).toString();
}

} // namespace

OperationHead operationHead(const QByteArray &beginning)
{
    static const QByteArray kUse = QByteArrayLiteral("\"use\":\"");
    static const QByteArray kFirst = QByteArrayLiteral("\"ch\":[{\"c\":");
    static const QByteArray kBy = QByteArrayLiteral("\"by\":\"");
    static const QByteArray kPut = QByteArrayLiteral(",\"put\":{\"");
    static const QByteArray kRow = QByteArrayLiteral(",\"r\":\"");
    OperationHead head;
    const qsizetype use = beginning.indexOf(kUse);
    if (use < 0) {
        return head;
    }
    qsizetype end = 0;
    head.useCase = textAt(beginning, use + kUse.size(), end);
    const qsizetype first = beginning.indexOf(kFirst, end);
    const qsizetype by = beginning.indexOf(kBy, end);
    if (by >= 0 && (first < 0 || by < first)) {
        head.actor = QUuid::fromString(textAt(beginning, by + kBy.size(), end));
    }
    const qsizetype row = first < 0 ? -1 : beginning.indexOf(kRow, first);
    if (row < 0) {
        return head;
    }
    const qsizetype number = first + kFirst.size();
    head.collection = beginning.mid(number, row - number).toInt();
    head.row = QUuid::fromString(textAt(beginning, row + kRow.size(), end));
    if (beginning.mid(end, kPut.size()) == kPut) {
        const qsizetype field = end + kPut.size();
        head.field =
            beginning.mid(field, std::max<qsizetype>(0, beginning.indexOf('"', field) - field)).toInt();
    }
    return head;
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace forecourt {

inline const QByteArray kJson = QByteArrayLiteral("application/json");
inline const QByteArray kAdf = QByteArrayLiteral("application/x-adf+xml");

inline QByteArray leadJson(const QByteArray &id, const QByteArray &rest = R"("phone":"13800138000")")
{
    return R"({"id":")" + id + R"(",)" + rest + '}';
}

// An ADF prospect; `contact` is what stands in <contact>.
inline QByteArray prospect(const QByteArray &id, const QByteArray &contact)
{
    const QByteArray number = id.isEmpty() ? QByteArray() : "<id source=\"AutoHome\">" + id + "</id>";
    return "<prospect status=\"new\">" + number +
           "<requestdate>2026-11-03T09:58:00+08:00</requestdate>"
           "<vehicle interest=\"test-drive\"><year>2026</year><make>Audi</make><model>A7L</model></vehicle>"
           "<customer><contact>" +
           contact +
           "</contact><comments>\xE5\x91\xA8\xE5\x85\xAD\xE4\xB8\x8A\xE5\x8D\x88</comments></customer>"
           "<provider><name>AutoHome</name></provider></prospect>";
}

inline const QByteArray kContact =
    QByteArrayLiteral("<name part=\"full\">\xE6\xAC\xA7\xE9\x98\xB3 \xE6\x98\x8E</name>"
                      "<phone type=\"cellphone\">13800138000</phone>");

inline QByteArray adfOf(const QByteArray &prospects, const QByteArray &encoding = "UTF-8")
{
    return R"(<?xml version="1.0" encoding=")" + encoding + "\"?><?adf version=\"1.0\"?><adf>" + prospects +
           "</adf>";
}

} // namespace forecourt

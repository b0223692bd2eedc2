// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace forecourt {

struct DecodedText
{
    QString text;         // without byte order mark
    QString encoding;     // the name of the encoding the bytes were read in: "UTF-8", "GB18030", …
    bool damaged = false; // some bytes are not of that encoding and became U+FFFD
};

// Bytes of unknown origin as text; never fails. Order of belief: byte order mark, zero bytes of UTF-16
// without mark, the declared encoding where it decodes cleanly, UTF-8 valid or nearly so, GB18030 (what Excel
// and older senders in China write), else whichever of the two loses fewer characters. A last character cut
// in two is dropped. A declaration alone does not beat bytes that prove to be UTF-8: tools re-encode files
// and leave the words. Only encodings of a fixed list are believed; a name from a file never reaches the
// converter library. Thread-safe; linear in the size of the bytes.
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes, const QByteArray &declaredEncoding = {});

// Whether decodeText() knows this name (in any case) as a declared encoding; UTF-8 and US-ASCII too.
[[nodiscard]] bool isKnownEncoding(const QByteArray &name);

} // namespace forecourt

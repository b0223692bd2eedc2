// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/sqliteerror.h"

#include "models/domain/storehealth.h"

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace forecourt {

namespace {

// Primary result codes, the low byte of an extended one: https://www.sqlite.org/rescode.html
enum Primary {
    kPermission = 3,
    kBusy = 5,
    kLocked = 6,
    kReadOnly = 8,
    kInputOutput = 10,
    kCorrupt = 11,
    kFull = 13,
    kCannotOpen = 14,
    kProtocol = 15,
    kTooBig = 18,
    kConstraint = 19,
    kNoLargeFiles = 22,
    kNotADatabase = 26,
};
constexpr int kSqlError = 1;
constexpr int kConstraintTrigger = 1811;
constexpr int kReadFailed = 266;
constexpr int kReadShort = 522;
constexpr int kReadWrong = 8202;
constexpr int kFileSystemCorrupt = 8458;
constexpr int kNoMemory = 3082;

// SQLite needs a page or two even to say no; below this nothing useful can be written any more.
constexpr qint64 kRoomNeeded = 64 * 1024;
constexpr qsizetype kQuotedSql = 80;

ErrorCode inputOutputCode(int native, const QString &path)
{
    switch (native) {
    case kReadFailed:
    case kReadShort:
    case kReadWrong:
    case kFileSystemCorrupt:
        return ErrorCode::StorageCorrupt;
    case kNoMemory:
        return ErrorCode::Internal;
    default:
        return notWrittenCode(path);
    }
}

ErrorCode codeOf(int native, const QString &message, const QString &path)
{
    switch (native & 0xff) {
    case kBusy:
    case kLocked:
    case kProtocol:
        return ErrorCode::StorageBusy;
    case kPermission:
    case kReadOnly:
        return ErrorCode::StorageReadOnly;
    case kInputOutput:
        return inputOutputCode(native, path);
    case kCorrupt:
    case kNotADatabase:
        return ErrorCode::StorageCorrupt;
    case kFull:
        return ErrorCode::StorageFull;
    case kCannotOpen:
        return cannotOpenCode(path);
    case kTooBig:
        return ErrorCode::TooLarge;
    case kNoLargeFiles:
        return ErrorCode::Unsupported;
    case kConstraint:
        return native == kConstraintTrigger && message == QLatin1String("unlogged write")
                   ? ErrorCode::UnloggedWrite
                   : ErrorCode::Conflict;
    default:
        return ErrorCode::Internal;
    }
}

QString numberText(int native)
{
    return QStringLiteral(" (SQLite ") + QString::number(native) + QLatin1Char(')');
}

// A statement that was prepared can still fail over what a value says (an FTS5 query, a path), and then
// SQLite quotes the value after a colon or in quotation marks.
QString withoutValues(const QString &message)
{
    const qsizetype from = message.startsWith(QLatin1String("fts5:")) ? 5 : 0;
    for (qsizetype i = from; i < message.size(); ++i) {
        if (message.at(i) == QLatin1Char(':') || message.at(i) == QLatin1Char('"')) {
            return message.left(i).trimmed();
        }
    }
    return message;
}

} // namespace

Error fileGoneError()
{
    return {ErrorCode::StorageReadOnly,
            QStringLiteral("the file is not in its folder any more ") + kFileGoneMark};
}

bool diskIsFull(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < kRoomNeeded;
}

ErrorCode notWrittenCode(const QString &path)
{
    return diskIsFull(path) ? ErrorCode::StorageFull : ErrorCode::StorageReadOnly;
}

ErrorCode cannotOpenCode(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir()) {
        return ErrorCode::InvalidInput;
    }
    if (!QFileInfo::exists(file.absolutePath())) {
        return ErrorCode::NotFound;
    }
    return notWrittenCode(path);
}

Error sqliteError(const QSqlError &error, const QString &path, const QString &sql, bool hasValues)
{
    const int native = error.nativeErrorCode().toInt();
    QString message = error.databaseText().trimmed();
    if (message.isEmpty()) {
        message = error.driverText();
    }
    const ErrorCode code = codeOf(native, message, path);
    const bool mayQuote = hasValues && ((native & 0xff) == kSqlError || (native & 0xff) == kCannotOpen);
    QString detail = (mayQuote ? withoutValues(message) : message) + numberText(native);
    if (!sql.isEmpty()) {
        detail += QStringLiteral(" in: ") + sql.simplified().left(kQuotedSql);
    }
    return Error{code, detail};
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/keptfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace forecourt {

namespace {

constexpr qint64 kLongestCopy = 64 * 1024 * 1024;
constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

// A name that every file system takes.
QString safeName(const QString &name)
{
    constexpr qsizetype kLongest = 80;
    QString safe;
    for (const QChar c : name) {
        const bool plain = c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
        safe.append(plain ? c : QChar(u'_'));
    }
    return safe.right(kLongest);
}

// The start of the hash of the content; of the path where the content cannot be read.
QString contentMark(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > kLongestCopy || !file.open(QFile::ReadOnly) ||
        !hash.addData(&file)) {
        hash.addData(path.toUtf8());
    }
    constexpr int kLength = 12;
    return QString::fromLatin1(hash.result().toHex().left(kLength));
}

QByteArray reasonsOf(const LeadImportReport &report)
{
    QString text = QStringLiteral("%1\ntaken: %2\nrejected: %3\n\n")
                       .arg(report.fileName)
                       .arg(report.taken())
                       .arg(report.rejected.size());
    for (const LeadRejection &rejection : report.rejected) {
        text += QStringLiteral("line %1, column %2: %3: %4\n")
                    .arg(QString::number(rejection.line), QString::number(rejection.column),
                         errorWord(rejection.code), rejection.reason);
    }
    return text.toUtf8();
}

Result<void> writeReasons(const QString &path, const LeadImportReport &report)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the reasons cannot be written"));
    }
    file.setPermissions(kOwnerOnly);
    const QByteArray bytes = reasonsOf(report);
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(ErrorCode::StorageFull, QStringLiteral("the reasons cannot be written"));
    }
    return {};
}

} // namespace

Result<QByteArray> readLeadFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::NotFound, QStringLiteral("the file does not exist"));
    }
    if (!info.isFile()) {
        return fail(ErrorCode::Malformed, QStringLiteral("this is no file"));
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return fail(ErrorCode::Forbidden, QStringLiteral("the file cannot be opened"));
    }
    // One more than allowed tells a file that grows meanwhile.
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit) {
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("the file has more than the %1 bytes that are allowed").arg(limit));
    }
    if (file.error() != QFile::NoError) {
        return fail(ErrorCode::Malformed, QStringLiteral("the file cannot be read to its end"));
    }
    return bytes;
}

Result<QString> keepFileAside(const QString &path, const QString &folder, const LeadImportReport &report)
{
    QDir dir(folder);
    if (!dir.mkpath(QStringLiteral("."))) {
        return fail(ErrorCode::StorageReadOnly,
                    QStringLiteral("the folder for rejected leads cannot be made"));
    }
    QFile::setPermissions(folder, kOwnerOnly | QFile::ExeOwner);
    const QString name = contentMark(path) + QLatin1Char('-') + safeName(QFileInfo(path).fileName());
    FORECOURT_TRY(writeReasons(dir.filePath(name + QStringLiteral(".reasons.txt")), report));
    const QString copy = dir.filePath(name);
    if (QFile::exists(copy)) {
        return name;
    }
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > kLongestCopy || !QFile::copy(path, copy)) {
        return QString();
    }
    QFile::setPermissions(copy, kOwnerOnly);
    return name;
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/printcommand.h"

#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/services/orders/orderservice.h"
#include "models/services/reception/receptionservice.h"
#include "ui/orders/ordersheetdocument.h"
#include "ui/printing/printwriter.h"
#include "ui/reception/checkinsheetdocument.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"

#include <QDir>
#include <QSettings>

namespace forecourt {

namespace {

QString languageOf(const CommandLine &line, const QString &folder)
{
    const QSettings settings(QDir(folder).filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
    return line.language.isEmpty() ? Appearance::rememberedLanguage(settings) : line.language;
}

Result<PrintDocument> documentOf(Storage &storage, const QString &kind, const QUuid &id)
{
    if (kind == QLatin1String("order")) {
        FORECOURT_ASSIGN(const OrderSheet sheet, OrderService(storage).sheet(OrderId(id)).result());
        return OrderSheetDocument::of(sheet);
    }
    FORECOURT_ASSIGN(const CheckInSheet sheet, ReceptionService(storage).sheet(VisitId(id)).result());
    return CheckInSheetDocument::of(sheet);
}

bool isKind(const QString &kind)
{
    return QStringList{QStringLiteral("visit"), QStringLiteral("checkin"), QStringLiteral("order")}.contains(
        kind);
}

} // namespace

int runPrint(const CommandLine &line, Output &output)
{
    const QUuid id = QUuid::fromString(line.id);
    if (!isKind(line.kind) || id.isNull()) {
        return output.refuse(
            {ErrorCode::InvalidInput,
             QStringLiteral("there is no form of that kind (visit, checkin, order), or the id is no UUID")});
    }
    if (const auto missing = refuseMissing(line, output)) {
        return *missing;
    }
    auto desk = Desk::open(line.data);
    if (!desk) {
        return output.cannotRun(desk.error());
    }
    if (const auto refused = refuseRevoked(**desk, output)) {
        return *refused;
    }
    LanguageController language;
    language.setLanguage(languageOf(line, (*desk)->storage().folder()));
    const auto document = documentOf((*desk)->storage(), line.kind, id);
    if (!document) {
        return document.error().code == ErrorCode::NotFound
                   ? output.refuse({ErrorCode::NotFound, QStringLiteral("there is no such record")})
                   : output.cannotRun(document.error());
    }
    const auto painter = DocumentPainter::make(*document, fromWord(line.paper, Paper::A4));
    if (!painter) {
        return output.cannotRun(painter.error());
    }
    if (const auto written = PrintWriter::writePdf(*painter, line.file); !written) {
        return output.cannotRun(written.error());
    }
    output.print(QJsonObject{{QStringLiteral("file"), line.file},
                             {QStringLiteral("paper"), wordOf(painter->paper())},
                             {QStringLiteral("pages"), painter->pageCount()}},
                 {line.file});
    return kDone;
}

} // namespace forecourt

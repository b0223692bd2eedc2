// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/xlsx/xlsxwriter.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QStorageInfo>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <xlsxwriter.h>

namespace forecourt {

namespace {

constexpr double kHeaderWidth = 16;              // characters
constexpr qint64 kSpareBytes = qint64{1} << 20U; // for all of a workbook that is no sheet
constexpr qsizetype kMostText = 32767;           // characters of one cell, by the format

QString moneyText(const SheetMoney &money)
{
    QString text = QString::number(std::abs(money.minor)).rightJustified(money.digits + 1, QLatin1Char('0'));
    if (money.digits > 0) {
        text.insert(text.size() - money.digits, QLatin1Char('.'));
    }
    return money.minor < 0 ? QLatin1Char('-') + text : text;
}

// Names of sheets may not hold []:*?/\ and have at most 31 characters.
QByteArray sheetTitle(QString name, int number)
{
    static constexpr QStringView kForbidden = u"[]:*?/\\";
    constexpr qsizetype kLongest = 31;
    name.removeIf([](QChar character) { return kForbidden.contains(character); });
    const QString suffix = number > 1 ? QStringLiteral(" %1").arg(number) : QString();
    return (name.left(kLongest - suffix.size()) + suffix).toUtf8();
}

// What XML 1.0 cannot carry at all.
QByteArray sheetText(const QString &text)
{
    QString clean = text.left(kMostText);
    clean.removeIf([](QChar character) {
        return (character < u' ' && character != u'\t' && character != u'\n' && character != u'\r') ||
               character == QChar(0xFFFE) || character == QChar(0xFFFF);
    });
    return clean.toUtf8();
}

Result<void> requireTemporaryRoom(qint64 bytes)
{
    const QStorageInfo disk(QDir::tempPath());
    return !disk.isValid() || disk.bytesAvailable() >= bytes
               ? Result<void>()
               : fail(ErrorCode::StorageFull,
                      QStringLiteral("no room for temporary files in ") + QDir::tempPath());
}

} // namespace

QString cellText(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        return *text;
    }
    if (const auto *number = std::get_if<qint64>(&cell)) {
        return QString::number(*number);
    }
    if (const auto *money = std::get_if<SheetMoney>(&cell)) {
        return moneyText(*money);
    }
    if (const auto *day = std::get_if<QDate>(&cell)) {
        return day->toString(Qt::ISODate);
    }
    if (const auto *moment = std::get_if<QDateTime>(&cell)) {
        return moment->toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
    return {};
}

class XlsxWriter::Private final
{
public:
    Private(QString path, QString sheetName, int rowsOfSheet)
        : m_path(std::move(path))
        , m_sheetName(std::move(sheetName))
        , m_rowsOfSheet(static_cast<lxw_row_t>(std::clamp(rowsOfSheet, 2, kMostRows)))
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_temporary.data();
        m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
        if (m_book != nullptr) {
            m_bold = workbook_add_format(m_book);
            format_set_bold(m_bold);
            m_day = dateFormat("yyyy-mm-dd");
            m_moment = dateFormat("yyyy-mm-dd hh:mm:ss");
        }
    }
    ~Private()
    {
        if (m_book != nullptr) {
            lxw_workbook_free(m_book);
        }
    }
    Q_DISABLE_COPY_MOVE(Private)

    Result<void> header(const QStringList &titles)
    {
        m_titles = titles;
        return beginSheet();
    }

    Result<void> row(const QList<SheetCell> &cells)
    {
        if (m_sheet == nullptr || m_row == m_rowsOfSheet) {
            FORECOURT_TRY(checkRows());
            FORECOURT_TRY(beginSheet());
        }
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const lxw_error failed = write(column(i), cells.at(i));
            if (failed != LXW_NO_ERROR) {
                return fail(ErrorCode::StorageFull, QLatin1String(lxw_strerror(failed)));
            }
        }
        ++m_row;
        return {};
    }

    Result<void> finish()
    {
        if (m_book == nullptr) {
            return fail(ErrorCode::Internal, QStringLiteral("the workbook cannot be made"));
        }
        FORECOURT_TRY(checkRows());
        // Each sheet is put together in a temporary file too.
        FORECOURT_TRY(requireTemporaryRoom(m_largestSheet + kSpareBytes));
        FORECOURT_TRY(close());
        const Result<void> stillRoom = requireTemporaryRoom(kSpareBytes);
        if (!stillRoom) {
            QFile::remove(m_path); // somebody else took it meanwhile
        }
        return stillRoom;
    }

private:
    static lxw_col_t column(qsizetype index) { return static_cast<lxw_col_t>(index); }

    // The library does not look whether its temporary files take what it writes; rows would be missing, and
    // nobody told.
    Result<void> checkRows()
    {
        if (m_sheet == nullptr || m_sheet->optimize_tmpfile == nullptr) {
            return {};
        }
        std::FILE *rows = m_sheet->optimize_tmpfile;
        if (std::fflush(rows) != 0 || std::ferror(rows) != 0) {
            return fail(ErrorCode::StorageFull,
                        QStringLiteral("the rows do not fit into the temporary file"));
        }
        m_largestSheet = std::max<qint64>(m_largestSheet, std::ftell(rows));
        return {};
    }

    Result<void> close()
    {
        // Frees the book whatever it answers.
        const lxw_error failed = workbook_close(std::exchange(m_book, nullptr));
        if (failed != LXW_NO_ERROR) {
            QFile::remove(m_path);
            const bool denied = failed == LXW_ERROR_CREATING_XLSX_FILE;
            return fail(denied ? ErrorCode::StorageReadOnly : ErrorCode::StorageFull,
                        QLatin1String(lxw_strerror(failed)));
        }
        return {};
    }

    lxw_format *dateFormat(const char *text)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, text);
        return format;
    }

    lxw_format *moneyFormat(int digits)
    {
        lxw_format *&format = m_money[digits];
        if (format == nullptr) {
            format = dateFormat(digits > 0 ? ("#,##0." + QByteArray(digits, '0')).constData() : "#,##0");
        }
        return format;
    }

    Result<void> beginSheet()
    {
        if (m_book == nullptr) {
            return fail(ErrorCode::Internal, QStringLiteral("the workbook cannot be made"));
        }
        m_sheet = workbook_add_worksheet(m_book, sheetTitle(m_sheetName, ++m_sheets).constData());
        if (m_sheet == nullptr) { // a name that the format does not take
            m_sheet = workbook_add_worksheet(m_book, nullptr);
        }
        if (m_sheet == nullptr) {
            return fail(ErrorCode::TooLarge, QStringLiteral("the workbook takes no further sheet"));
        }
        m_row = 0;
        for (qsizetype i = 0; i < m_titles.size(); ++i) {
            worksheet_set_column(m_sheet, column(i), column(i), kHeaderWidth, nullptr);
            worksheet_write_string(m_sheet, m_row, column(i), sheetText(m_titles.at(i)).constData(), m_bold);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        ++m_row;
        return {};
    }

    lxw_error write(lxw_col_t at, const SheetCell &cell)
    {
        if (const auto *number = std::get_if<qint64>(&cell)) {
            return worksheet_write_number(m_sheet, m_row, at, static_cast<double>(*number), nullptr);
        }
        if (const auto *money = std::get_if<SheetMoney>(&cell)) {
            const double value = static_cast<double>(money->minor) / std::pow(10.0, money->digits);
            return worksheet_write_number(m_sheet, m_row, at, value, moneyFormat(money->digits));
        }
        if (const auto *day = std::get_if<QDate>(&cell)) {
            return writeMoment(at, day->startOfDay(Qt::UTC), m_day);
        }
        if (const auto *moment = std::get_if<QDateTime>(&cell)) {
            return writeMoment(at, *moment, m_moment);
        }
        const auto *text = std::get_if<QString>(&cell);
        if (text == nullptr || text->isEmpty()) {
            return LXW_NO_ERROR;
        }
        return worksheet_write_string(m_sheet, m_row, at, sheetText(*text).constData(), nullptr);
    }

    lxw_error writeMoment(lxw_col_t at, const QDateTime &moment, lxw_format *format)
    {
        constexpr int kFirstYear = 1900;
        if (!moment.isValid() || moment.date().year() < kFirstYear) {
            return LXW_NO_ERROR;
        }
        lxw_datetime value{};
        value.year = moment.date().year();
        value.month = moment.date().month();
        value.day = moment.date().day();
        value.hour = moment.time().hour();
        value.min = moment.time().minute();
        value.sec = moment.time().second();
        return worksheet_write_datetime(m_sheet, m_row, at, &value, format);
    }

    QString m_path;
    QString m_sheetName;
    QByteArray m_temporary = QFile::encodeName(QDir::tempPath()); // outlives the book
    QStringList m_titles;
    lxw_row_t m_rowsOfSheet;
    int m_sheets = 0;
    qint64 m_largestSheet = 0;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_moment = nullptr;
    QHash<int, lxw_format *> m_money;
    lxw_row_t m_row = 0;
};

XlsxWriter::XlsxWriter(const QString &path, const QString &sheetName, int rowsOfSheet)
    : d(std::make_unique<Private>(path, sheetName, rowsOfSheet))
{}

XlsxWriter::~XlsxWriter() = default;

Result<void> XlsxWriter::header(const QStringList &titles)
{
    return d->header(titles);
}

Result<void> XlsxWriter::row(const QList<SheetCell> &cells)
{
    return d->row(cells);
}

Result<void> XlsxWriter::finish()
{
    return d->finish();
}

} // namespace forecourt
